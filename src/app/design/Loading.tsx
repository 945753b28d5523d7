import { useEffect, useState } from 'react'
import { useTranslations } from '../i18n/language.tsx'
import styles from './Loading.module.css'

const TRANSLATIONS = {
  en: {
    loading: 'Loading…',
    slow: 'Still loading. Your connection or our service is slow; nothing is lost.',
  },
  fr: {
    loading: 'Chargement…',
    slow: 'Toujours en chargement. Votre connexion ou notre service est lent; rien n’est perdu.',
  },
}

const SLOW_AFTER_MS = 4_000

/** A placeholder of the board's size, without a status. After a while it shows that the page still loads. */
export function Loading() {
  const t = useTranslations(TRANSLATIONS)
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return <output className={styles['loading']}>{isSlow ? t.slow : t.loading}</output>
}

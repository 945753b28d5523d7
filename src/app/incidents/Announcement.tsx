import { useState } from 'react'
import { useTranslations } from '../i18n/language.tsx'
import styles from './Announcement.module.css'

const TRANSLATIONS = {
  en: { update: (headline: string) => `New update: ${headline}` },
  fr: { update: (headline: string) => `Nouvelle mise à jour\u00a0: ${headline}` },
}

/** Tells a screen reader, once, of an update that came while the page was open. What was there at first is read as the page. */
export function Announcement({
  update,
}: {
  update: { readonly id: string; readonly headline: string } | null
}) {
  const t = useTranslations(TRANSLATIONS)
  const [atFirst] = useState(update?.id)
  const isNew = update !== null && update.id !== atFirst
  return <output className={styles['announcement']}>{isNew && t.update(update.headline)}</output>
}

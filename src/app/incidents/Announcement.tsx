import { useState } from 'react'
import { isolated } from '../i18n/isolated.ts'
import { useTranslations } from '../i18n/language.tsx'
import styles from './Announcement.module.css'

const TRANSLATIONS = {
  en: { update: (headline: string) => `New update: ${headline}` },
  fr: { update: (headline: string) => `Nouvelle mise à jour\u00a0: ${headline}` },
}

/** Announces, once, an update that arrives while the page is open. The initial update is not announced. */
export function Announcement({ update }: { update: { readonly id: string; readonly headline: string } | null }) {
  const t = useTranslations(TRANSLATIONS)
  const [atFirst] = useState(update?.id)
  const isNew = update !== null && update.id !== atFirst
  return <output className={styles['announcement']}>{isNew && t.update(isolated(update.headline))}</output>
}

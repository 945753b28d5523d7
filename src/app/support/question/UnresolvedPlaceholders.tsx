import { useTranslations } from '../../i18n/language.tsx'
import { PICK_TRANSLATIONS } from './pick-translations.ts'
import styles from './QuestionPanel.module.css'
import type { UnresolvedPlaceholder } from './use-unresolved-placeholders.ts'

/** The unresolved placeholders of a reply, with reasons. */
export function UnresolvedPlaceholders({ open }: { open: readonly UnresolvedPlaceholder[] }) {
  const t = useTranslations(PICK_TRANSLATIONS)
  return (
    <output>
      {open.length > 0 && (
        <ul className={styles['open']} aria-label={t.openTitle}>
          {open.map(({ variable, why }) => (
            <li key={variable}>
              {why} {t.open}
            </li>
          ))}
        </ul>
      )}
    </output>
  )
}

/** Selects a text within a field, so that typing replaces it. */
export function select(field: HTMLTextAreaElement | null | undefined, text: string): void {
  if (!field) return
  const from = field.value.indexOf(text)
  field.focus()
  field.setSelectionRange(from, from + text.length)
}

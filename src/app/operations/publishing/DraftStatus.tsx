import { useQuery } from '@tanstack/react-query'
import { parseInstant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import styles from './DraftFields.module.css'
import { DRAFT_TRANSLATIONS } from './draft-translations.ts'
import type { DraftState } from './form-draft.ts'

/** The autosave status of a draft; nothing before it was saved, and no age where it is newer than the console’s facts. */
export function DraftStatus({ saving, savedAt }: Pick<DraftState, 'saving' | 'savedAt'>) {
  const t = useTranslations(DRAFT_TRANSLATIONS)
  const format = useFormat()
  const asOf = useQuery(query('getOperationsOverview')).data?.asOf
  const at = savedAt === null ? null : parseInstant(savedAt)
  const age = at !== null && asOf !== undefined && at <= asOf ? format.age(at, asOf) : ''
  return (
    <p className={styles['status']}>
      {saving === 'failed' ? (
        <strong role="alert" className={styles['wrong']}>
          {t.notSaved}
        </strong>
      ) : (
        <output>
          {saving === 'saved' ? (savedAt === null ? '' : t.saved(age)) : saving === 'saving' ? t.savingNow : t.waiting}
        </output>
      )}
    </p>
  )
}

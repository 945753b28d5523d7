import { useQuery } from '@tanstack/react-query'
import { query } from '../../client/query.ts'
import { hasDemoClock } from '../../demo/has-demo-clock.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Staleness } from '../../design/AsOf.tsx'
import { ErrorState } from '../../design/ErrorState.tsx'
import { Loading } from '../../design/Loading.tsx'
import form from '../../design/form.module.css'
import { type AuditFilter, questionOf, writeAuditFilter } from './audit-address.ts'
import { AUDIT_TRANSLATIONS } from './audit-translations.ts'
import styles from './AuditPage.module.css'
import { AuditEntries } from './AuditEntries.tsx'

/** The entries that match a filter, newest first. Older entries load on request. */
export function AuditList({ filter }: { filter: AuditFilter }) {
  const t = useTranslations(AUDIT_TRANSLATIONS)
  const format = useFormat()
  const { data, error, isError, dataUpdatedAt, refetch } = useQuery(query('listAudit', { query: questionOf(filter) }))
  if (data === undefined) {
    return isError ? <ErrorState heading={false} error={error} onRetry={() => void refetch()} /> : <Loading />
  }
  const { total } = data.body
  const isAll = writeAuditFilter(filter) === ''
  return (
    <section className={styles['card']}>
      <Staleness confirmedAt={dataUpdatedAt} failed={isError} />
      <p className={form['hint']}>
        <output>{format.count(total, t.count)}</output>
        {hasDemoClock() && ` · ${t.realTime}`}
      </p>
      {total === 0 && <p>{isAll ? t.none : t.noneOfThese}</p>}
      <AuditEntries page={data} filter={filter} />
    </section>
  )
}

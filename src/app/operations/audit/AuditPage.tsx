import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useSearch } from 'wouter'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { addressOf } from '../../routes.ts'
import { type AuditFilter, questionOf, readAuditFilter, writeAuditFilter } from './audit-address.ts'
import { AuditEntries } from './AuditEntries.tsx'
import { AuditFilters } from './AuditFilters.tsx'
import { AUDIT_TRANSLATIONS } from './audit-translations.ts'
import { LogCard } from './LogCard.tsx'

/** The audit log. */
export function AuditPage() {
  const titles = useTranslations(OPERATIONS_TRANSLATIONS)
  const t = useTranslations(AUDIT_TRANSLATIONS)
  const [pathname, navigate] = useLocation()
  const filter = readAuditFilter(useSearch())
  return (
    <OperationsPage title={titles.audit}>
      <p>
        {t.about} <Link href={addressOf('securityLog')}>{t.securityLog}</Link>
      </p>
      <AuditFilters
        filter={filter}
        onChange={(next) => navigate(pathname + writeAuditFilter(next), { replace: true })}
      />
      <AuditList key={writeAuditFilter(filter)} filter={filter} />
    </OperationsPage>
  )
}

/** The entries that match a filter, newest first. Older entries load on request. */
function AuditList({ filter }: { filter: AuditFilter }) {
  const result = useQuery(query('listAudit', { query: questionOf(filter) }))
  return (
    <LogCard result={result} isFiltered={writeAuditFilter(filter) !== ''}>
      {(page) => <AuditEntries page={page} filter={filter} />}
    </LogCard>
  )
}

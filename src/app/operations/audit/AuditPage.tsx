import { useLocation, useSearch } from 'wouter'
import { useTexts } from '../../i18n/language.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TEXTS } from '../operations-texts.ts'
import { readAuditFilter, writeAuditFilter } from './audit-address.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditList } from './AuditList.tsx'

/** Who did what, and when. */
export function AuditPage() {
  const titles = useTexts(OPERATIONS_TEXTS)
  const [pathname, navigate] = useLocation()
  const filter = readAuditFilter(useSearch())
  return (
    <OperationsPage title={titles.audit}>
      <AuditFilters
        filter={filter}
        onChange={(next) => navigate(pathname + writeAuditFilter(next), { replace: true })}
      />
      <AuditList key={writeAuditFilter(filter)} filter={filter} />
    </OperationsPage>
  )
}

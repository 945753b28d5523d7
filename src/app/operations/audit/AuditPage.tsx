import { useLocation, useSearch } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { readAuditFilter, writeAuditFilter } from './audit-address.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditList } from './AuditList.tsx'

/** The audit log. */
export function AuditPage() {
  const titles = useTranslations(OPERATIONS_TRANSLATIONS)
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

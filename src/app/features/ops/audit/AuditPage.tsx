import { useLocation, useSearch } from 'wouter'
import { useTexts } from '../../../i18n/language.tsx'
import { OpsPage } from '../OpsPage.tsx'
import { OPS_TEXTS } from '../ops-texts.ts'
import { readAuditFilter, writeAuditFilter } from './audit-address.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditList } from './AuditList.tsx'

/** Who did what, and when. */
export function AuditPage() {
  const titles = useTexts(OPS_TEXTS)
  const [pathname, navigate] = useLocation()
  const filter = readAuditFilter(useSearch())
  return (
    <OpsPage title={titles.audit}>
      <AuditFilters
        filter={filter}
        onChange={(next) => navigate(pathname + writeAuditFilter(next), { replace: true })}
      />
      <AuditList key={writeAuditFilter(filter)} filter={filter} />
    </OpsPage>
  )
}

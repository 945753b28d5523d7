import { Link, useLocation, useSearch } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { addressOf } from '../../routes.ts'
import { readAuditFilter, writeAuditFilter } from './audit-address.ts'
import { AuditFilters } from './AuditFilters.tsx'
import { AuditList } from './AuditList.tsx'
import { AUDIT_TRANSLATIONS } from './audit-translations.ts'

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

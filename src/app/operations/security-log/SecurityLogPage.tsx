import { Link, useLocation, useSearch } from 'wouter'
import { useTranslations } from '../../i18n/language.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { addressOf } from '../../routes.ts'
import { readSecurityLogFilter, writeSecurityLogFilter } from './security-log-address.ts'
import { SECURITY_LOG_TRANSLATIONS } from './security-log-translations.ts'
import { SecurityLogFilters } from './SecurityLogFilters.tsx'
import { SecurityLogList } from './SecurityLogList.tsx'

/** The security log. Each read of it is an entry in itself. */
export function SecurityLogPage() {
  const titles = useTranslations(OPERATIONS_TRANSLATIONS)
  const t = useTranslations(SECURITY_LOG_TRANSLATIONS)
  const [pathname, navigate] = useLocation()
  const filter = readSecurityLogFilter(useSearch())
  return (
    <OperationsPage title={titles.securityLog}>
      <p>
        {t.about} <Link href={addressOf('audit')}>{t.audit}</Link>
      </p>
      <SecurityLogFilters
        filter={filter}
        onChange={(next) => navigate(pathname + writeSecurityLogFilter(next), { replace: true })}
      />
      <SecurityLogList key={writeSecurityLogFilter(filter)} filter={filter} />
    </OperationsPage>
  )
}

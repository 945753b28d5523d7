import { Link, useLocation, useSearch } from 'wouter'
import { SECURITY_EVENTS } from '../../../domain/audit/security-event.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { OperationsPage } from '../OperationsPage.tsx'
import { OPERATIONS_TRANSLATIONS } from '../operations-translations.ts'
import { addressOf } from '../../routes.ts'
import { LogFilters } from '../audit/LogFilters.tsx'
import { readSecurityLogFilter, type SecurityLogFilter, writeSecurityLogFilter } from './security-log-address.ts'
import { SECURITY_LOG_TRANSLATIONS } from './security-log-translations.ts'
import { SecurityLogList } from './SecurityLogList.tsx'

const NONE: SecurityLogFilter = { event: null, actor: null, from: null, to: null }

/** The security log. Each read of it is an entry in itself. */
export function SecurityLogPage() {
  const titles = useTranslations(OPERATIONS_TRANSLATIONS)
  const t = useTranslations(SECURITY_LOG_TRANSLATIONS)
  const [pathname, navigate] = useLocation()
  const filter = readSecurityLogFilter(useSearch())
  const show = (change: Partial<SecurityLogFilter>) =>
    navigate(pathname + writeSecurityLogFilter({ ...filter, ...change }), { replace: true })
  return (
    <OperationsPage title={titles.securityLog}>
      <p>
        {t.about} <Link href={addressOf('audit')}>{t.audit}</Link>
      </p>
      <LogFilters
        filter={filter}
        label={t.event}
        kind={filter.event}
        all={SECURITY_EVENTS}
        kinds={t.events}
        onChange={show}
        onKind={(event) => show({ event })}
        onClear={writeSecurityLogFilter(filter) === '' ? null : () => show(NONE)}
      />
      <SecurityLogList key={writeSecurityLogFilter(filter)} filter={filter} />
    </OperationsPage>
  )
}

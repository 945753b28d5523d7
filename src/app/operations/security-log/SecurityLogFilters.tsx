import { SECURITY_EVENTS } from '../../../domain/audit/security-event.ts'
import { parseDay } from '../../../domain/time/day.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import styles from '../audit/AuditFilters.module.css'
import { PersonSelect } from '../audit/PersonSelect.tsx'
import { type SecurityLogFilter, writeSecurityLogFilter } from './security-log-address.ts'
import { SECURITY_LOG_TRANSLATIONS } from './security-log-translations.ts'

const NONE: SecurityLogFilter = { event: null, actor: null, from: null, to: null }

/** The filters of the security log: person, event and days. */
export function SecurityLogFilters(props: {
  filter: SecurityLogFilter
  onChange: (filter: SecurityLogFilter) => void
}) {
  const { filter, onChange } = props
  const t = useTranslations(SECURITY_LOG_TRANSLATIONS)
  return (
    <section className={styles['filters']} aria-label={t.filters}>
      <div className={styles['row']}>
        <PersonSelect value={filter.actor} onChange={(actor) => onChange({ ...filter, actor })} />
        <label className={form['text']}>
          {t.event}
          <select
            value={filter.event ?? ''}
            onChange={({ target }) =>
              onChange({ ...filter, event: SECURITY_EVENTS.find((event) => event === target.value) ?? null })
            }
          >
            <option value="">{t.everything}</option>
            {SECURITY_EVENTS.map((event) => (
              <option key={event} value={event}>
                {t.events[event]}
              </option>
            ))}
          </select>
        </label>
        {(['from', 'to'] as const).map((end) => (
          <Field
            key={end}
            type="date"
            label={t[end]}
            value={filter[end] ?? ''}
            onChange={(event) => onChange({ ...filter, [end]: parseDay(event.target.value) })}
          />
        ))}
      </div>
      {writeSecurityLogFilter(filter) !== '' && (
        <div>
          <Button quiet onClick={() => onChange(NONE)}>
            {t.clear}
          </Button>
        </div>
      )}
    </section>
  )
}

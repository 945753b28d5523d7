import type { ReactNode } from 'react'
import { type Day, parseDay } from '../../../domain/time/day.ts'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import { useTranslations } from '../../i18n/language.tsx'
import { LOG_TRANSLATIONS } from './log-translations.ts'
import styles from './Log.module.css'
import { PersonSelect } from './PersonSelect.tsx'

/** What the audit and the security log can both be filtered by. */
export interface LogFilter {
  readonly actor: string | null
  readonly from: Day | null
  readonly to: Day | null
}

/** Filters of a log: person, kind of entry and days. `kinds` names each of `all` kinds. */
export function LogFilters<Kind extends string>(props: {
  filter: LogFilter
  label: string
  kind: Kind | null
  all: readonly Kind[]
  kinds: Readonly<Record<Kind, string>>
  onChange: (change: Partial<LogFilter>) => void
  onKind: (kind: Kind | null) => void
  /** Null without a filter. */
  onClear: (() => void) | null
  children?: ReactNode
}) {
  const { filter, label, kind, all, kinds, onChange, onKind, onClear, children } = props
  const t = useTranslations(LOG_TRANSLATIONS)
  return (
    <section className={styles['filters']} aria-label={t.filters}>
      <div className={styles['row']}>
        <PersonSelect value={filter.actor} onChange={(actor) => onChange({ actor })} />
        <label className={form['text']}>
          {label}
          <select
            value={kind ?? ''}
            onChange={({ target }) => onKind(all.find((each) => each === target.value) ?? null)}
          >
            <option value="">{t.everything}</option>
            {all.map((each) => (
              <option key={each} value={each}>
                {kinds[each]}
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
            onChange={({ target }) => onChange({ [end]: parseDay(target.value) })}
          />
        ))}
      </div>
      {children}
      {onClear !== null && (
        <div>
          <Button quiet onClick={onClear}>
            {t.clear}
          </Button>
        </div>
      )}
    </section>
  )
}

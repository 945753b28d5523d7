import { useQuery } from '@tanstack/react-query'
import { AUDIT_KINDS } from '../../../domain/audit/audit-kind.ts'
import { parseDay } from '../../../domain/time/day.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import form from '../../design/form.module.css'
import { StoreFinder } from '../stores/StoreFinder.tsx'
import { type AuditFilter, writeAuditFilter } from './audit-address.ts'
import { AUDIT_TRANSLATIONS } from './audit-translations.ts'
import styles from './AuditFilters.module.css'
import { PersonSelect } from './PersonSelect.tsx'

const NONE: AuditFilter = { actor: null, kind: null, storeId: null, from: null, to: null }

/** The filters of the audit log: person, kind, store and days. */
export function AuditFilters({ filter, onChange }: { filter: AuditFilter; onChange: (filter: AuditFilter) => void }) {
  const t = useTranslations(AUDIT_TRANSLATIONS)
  return (
    <section className={styles['filters']} aria-label={t.filters}>
      <div className={styles['row']}>
        <PersonSelect value={filter.actor} onChange={(actor) => onChange({ ...filter, actor })} />
        <label className={form['text']}>
          {t.kind}
          <select
            value={filter.kind ?? ''}
            onChange={(event) =>
              onChange({
                ...filter,
                kind: AUDIT_KINDS.find((kind) => kind === event.target.value) ?? null,
              })
            }
          >
            <option value="">{t.everything}</option>
            {AUDIT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t.kinds[kind]}
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
      {filter.storeId === null ? (
        <details>
          <summary>{t.oneStore}</summary>
          <StoreFinder onChoose={({ id }) => onChange({ ...filter, storeId: id })} />
        </details>
      ) : (
        <ChosenStore storeId={filter.storeId} onClear={() => onChange({ ...filter, storeId: null })} />
      )}
      {writeAuditFilter(filter) !== '' && (
        <div>
          <Button quiet onClick={() => onChange(NONE)}>
            {t.clear}
          </Button>
        </div>
      )}
    </section>
  )
}

function ChosenStore({ storeId, onClear }: { storeId: string; onClear: () => void }) {
  const t = useTranslations(AUDIT_TRANSLATIONS)
  const { data } = useQuery(query('listAllStores'))
  const store = data?.body.stores.find(({ id }) => id === storeId)
  return (
    <p className={styles['chosen']}>
      {t.store} <strong>{store?.name ?? storeId.slice(0, 8)}</strong>
      <Button quiet onClick={onClear}>
        {t.everyStore}
      </Button>
    </p>
  )
}

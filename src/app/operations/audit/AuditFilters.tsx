import { useQuery } from '@tanstack/react-query'
import { AUDIT_KINDS } from '../../../domain/audit/audit-kind.ts'
import { query } from '../../client/query.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { Button } from '../../design/Button.tsx'
import { StoreFinder } from '../stores/StoreFinder.tsx'
import { type AuditFilter, writeAuditFilter } from './audit-address.ts'
import { AUDIT_TRANSLATIONS } from './audit-translations.ts'
import styles from './Log.module.css'
import { LogFilters } from './LogFilters.tsx'

const NONE: AuditFilter = { actor: null, kind: null, storeId: null, from: null, to: null }

/** The filters of the audit log: person, kind, store and days. */
export function AuditFilters({ filter, onChange }: { filter: AuditFilter; onChange: (filter: AuditFilter) => void }) {
  const t = useTranslations(AUDIT_TRANSLATIONS)
  return (
    <LogFilters
      filter={filter}
      label={t.kind}
      kind={filter.kind}
      all={AUDIT_KINDS}
      kinds={t.kinds}
      onChange={(change) => onChange({ ...filter, ...change })}
      onKind={(kind) => onChange({ ...filter, kind })}
      onClear={writeAuditFilter(filter) === '' ? null : () => onChange(NONE)}
    >
      {filter.storeId === null ? (
        <details>
          <summary>{t.oneStore}</summary>
          <StoreFinder onChoose={({ id }) => onChange({ ...filter, storeId: id })} />
        </details>
      ) : (
        <ChosenStore storeId={filter.storeId} onClear={() => onChange({ ...filter, storeId: null })} />
      )}
    </LogFilters>
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

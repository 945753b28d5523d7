import { memo, useCallback, useState } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { AsOf } from '../../design/AsOf.tsx'
import { hasDemoClock } from '../../demo/has-demo-clock.ts'
import { Button } from '../../design/Button.tsx'
import { LiveRegion } from '../../design/LiveRegion.tsx'
import type { OperationsIncident } from '../response-types.ts'
import { FilterChips } from './FilterChips.tsx'
import { EVERY_STORE, type NetworkFilter, showing, type SortKey, writeFilter } from './network-filter.ts'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import { STORES_ID } from './reveal-stores.ts'
import { SelectionBar } from './SelectionBar.tsx'
import type { StoreEntry } from './store-entries.ts'
import { StoreSearch } from './StoreSearch.tsx'
import styles from './StoresCard.module.css'
import { STORES_TRANSLATIONS } from './stores-translations.ts'
import { StoreTable } from './StoreTable.tsx'

/** The stores that match the filter, in a table to search, sort, select and export. */
export const StoresCard = memo(function StoresCard(props: {
  found: readonly StoreEntry[]
  all: readonly StoreEntry[]
  filter: NetworkFilter
  onFilter: (filter: NetworkFilter) => void
  incidents: readonly OperationsIncident[]
  asOf: Instant
}) {
  const { found, all, filter, onFilter, incidents, asOf } = props
  const t = useTranslations(STORES_TRANSLATIONS)
  const { stores } = useTranslations(NETWORK_TRANSLATIONS)
  const format = useFormat()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { sort } = filter
  const [part, whole] = [format.number(found.length), format.number(all.length)]
  const count = found.length === all.length ? t.all(whole) : t.some(part, whole)

  const onSelect = useCallback((id: string) => setSelected((before) => toggled(before, id)), [])
  const onSort = useCallback(
    (by: SortKey) => onFilter(showing({ sort: { by, descending: sort.by === by && !sort.descending } }, filter)),
    [onFilter, filter, sort],
  )

  return (
    <section className={styles['card']} aria-labelledby={STORES_ID}>
      <header className={styles['head']}>
        <h2 id={STORES_ID} tabIndex={-1}>
          {t.title}
        </h2>
        <span>{count}</span>
      </header>
      <LiveRegion text={count} />
      <StoreSearch filter={filter} onFilter={onFilter} />
      <FilterChips filter={filter} onFilter={onFilter} incidents={incidents} asOf={asOf} />
      <SelectionBar found={found} all={all} selected={selected} onSelected={setSelected} asOf={asOf} />
      {all.length === 0 ? (
        <p className={styles['empty']}>{t.noStores}</p>
      ) : found.length === 0 ? (
        <div className={styles['empty']}>
          <p>
            <strong>{t.none}</strong> {t.noneWhy}
          </p>
          <Button quiet onClick={() => onFilter(showing({ sort }, EVERY_STORE))}>
            {t.showAll}
          </Button>
        </div>
      ) : (
        <StoreTable
          entries={found}
          sort={sort}
          onSort={onSort}
          selected={selected}
          onSelect={onSelect}
          resetKey={writeFilter(filter)}
          asOf={asOf}
        />
      )}
      <p className={styles['foot']}>
        <AsOf asOf={asOf} />
        {hasDemoClock() && ` · ${stores.simulated}`}
      </p>
    </section>
  )
})

function toggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before)
  if (!after.delete(id)) after.add(id)
  return after
}

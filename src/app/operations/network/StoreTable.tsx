import { memo } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { VisuallyHidden } from '../../design/VisuallyHidden.tsx'
import { type Sort, SORT_KEYS, type SortKey } from './network-filter.ts'
import type { StoreEntry } from './store-entries.ts'
import styles from './StoreTable.module.css'
import { STORES_TRANSLATIONS } from './stores-translations.ts'
import { StoreTableRow } from './StoreTableRow.tsx'
import { VirtualTable } from './VirtualTable.tsx'

/** A column heading that sorts by its column. A second press reverses the order. */
function SortButton({ by, sort, onSort }: { by: SortKey; sort: Sort; onSort: (by: SortKey) => void }) {
  const { columns } = useTranslations(STORES_TRANSLATIONS)
  const isSorted = sort.by === by
  return (
    <button type="button" className={styles['sort']} aria-pressed={isSorted} onClick={() => onSort(by)}>
      {columns[by]}
      <span aria-hidden="true" className={styles['way']}>
        {isSorted ? (sort.descending ? '↓' : '↑') : ''}
      </span>
    </button>
  )
}

/** A virtual table of stores, in the given order. */
export const StoreTable = memo(function StoreTable(props: {
  entries: readonly StoreEntry[]
  sort: Sort
  onSort: (by: SortKey) => void
  selected: ReadonlySet<string>
  onSelect: (id: string) => void
  /** A new value scrolls the table to its top. */
  resetKey: string
  asOf: Instant
}) {
  const { entries, sort, onSort, selected, onSelect, resetKey, asOf } = props
  const t = useTranslations(STORES_TRANSLATIONS)
  return (
    <VirtualTable
      rows={entries}
      columns={SORT_KEYS.length + 1}
      label={t.scroll}
      resetKey={resetKey}
      className={styles['table']}
      head={
        <tr>
          <th scope="col" className={styles['check']}>
            <VisuallyHidden>{t.selection}</VisuallyHidden>
          </th>
          {SORT_KEYS.map((key) => (
            <th
              key={key}
              scope="col"
              className={styles[key]}
              aria-sort={key === sort.by ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              <SortButton by={key} sort={sort} onSort={onSort} />
            </th>
          ))}
        </tr>
      }
      renderRow={({ row }, place) => (
        <StoreTableRow
          key={row.id}
          row={row}
          index={place.index}
          measure={place.measure}
          isSelected={selected.has(row.id)}
          onSelect={onSelect}
          asOf={asOf}
        />
      )}
    />
  )
})

import { memo, useCallback } from 'react'
import type { Instant } from '../../../../domain/instant.ts'
import { useTexts } from '../../../i18n/language.tsx'
import { useFormat } from '../../../i18n/use-format.ts'
import { OnlyRead } from '../../../ui/OnlyRead.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { GLANCE_TONES } from './glances.ts'
import type { Sort, SortKey } from './network-filter.ts'
import { NETWORK_TEXTS } from './network-texts.ts'
import { SortButton } from './SortButton.tsx'
import type { StoreEntry } from './store-entries.ts'
import { ExpectedCell, ShownCell } from './StoreCells.tsx'
import styles from './StoreTable.module.css'
import { STORES_TEXTS } from './stores-texts.ts'
import { WindowedTable } from './WindowedTable.tsx'

/** What stands together in a column: its first name is the column's. */
const COLUMNS: readonly (readonly SortKey[])[] = [
  ['name', 'place'],
  ['outlook', 'line'],
  ['expected'],
  ['shown'],
]

/** Stores one a row, in the order given; as many rows are drawn as can be seen. */
export const StoreTable = memo(function StoreTable(props: {
  entries: readonly StoreEntry[]
  sort: Sort
  onSort: (by: SortKey) => void
  selected: ReadonlySet<string>
  onSelect: (id: string) => void
  /** Whoever comes to another list begins at its top. */
  resetKey: string
  asOf: Instant
}) {
  const { entries, sort, onSort, selected, onSelect, resetKey, asOf } = props
  const texts = useTexts(STORES_TEXTS)
  const keyOf = useCallback(({ row }: StoreEntry) => row.id, [])
  return (
    <WindowedTable
      rows={entries}
      keyOf={keyOf}
      columns={COLUMNS.length + 1}
      label={texts.scroll}
      resetKey={resetKey}
      className={styles['table']}
      head={
        <tr>
          <th scope="col" className={styles['check']}>
            <OnlyRead>{texts.selection}</OnlyRead>
          </th>
          {COLUMNS.map((keys) => (
            <th
              key={keys[0]}
              scope="col"
              aria-sort={keys.includes(sort.by) ? (sort.descending ? 'descending' : 'ascending') : undefined}
            >
              {keys.map((key) => (
                <SortButton key={key} by={key} sort={sort} onSort={onSort} />
              ))}
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

const StoreTableRow = memo(function StoreTableRow(props: {
  row: StoreEntry['row']
  index: number
  measure: (row: HTMLTableRowElement | null) => void
  isSelected: boolean
  onSelect: (id: string) => void
  asOf: Instant
}) {
  const { row, index, measure, isSelected, onSelect, asOf } = props
  const texts = useTexts(STORES_TEXTS)
  const { glances, regions } = useTexts(NETWORK_TEXTS)
  const format = useFormat()
  const { name, place, region, licence, glance, line } = row
  return (
    <tr
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={isSelected ? styles['selected'] : undefined}
    >
      <td className={styles['check']}>
        <label>
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={texts.select(name)}
            onChange={() => onSelect(row.id)}
          />
        </label>
      </td>
      <th scope="row" className={styles['store']}>
        {name}
        <small>
          {place} · {regions[region]} · {licence}
        </small>
      </th>
      <td className={styles['outlook']}>
        <Tag tone={GLANCE_TONES[glance]}>{glances[glance]}</Tag>
        {line && (
          <small>
            {texts.ofLine(
              texts.place(format.number(line.from), format.number(line.to)),
              format.number(line.of),
            )}
          </small>
        )}
      </td>
      <td className={styles['expected']}>
        <ExpectedCell row={row} asOf={asOf} />
      </td>
      <td className={styles['shown']}>
        <ShownCell update={row.update} asOf={asOf} />
      </td>
    </tr>
  )
})

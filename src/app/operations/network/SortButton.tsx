import { useTexts } from '../../i18n/language.tsx'
import type { Sort, SortKey } from './network-filter.ts'
import styles from './StoreTable.module.css'
import { STORES_TEXTS } from './stores-texts.ts'

/** A column's name, which sorts by it; pressed again, the other way round. */
export function SortButton({ by, sort, onSort }: { by: SortKey; sort: Sort; onSort: (by: SortKey) => void }) {
  const { columns } = useTexts(STORES_TEXTS)
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

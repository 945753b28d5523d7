import { memo } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { isolated } from '../../i18n/isolated.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { Tag } from '../../design/Tag.tsx'
import type { StoreRow } from '../response-types.ts'
import { SUMMARY_TONES } from '../../phrasing/summary-tones.ts'
import { NETWORK_TRANSLATIONS } from './network-translations.ts'
import { ExpectedCell, ViewedCell } from './StoreCells.tsx'
import styles from './StoreTable.module.css'
import { STORES_TRANSLATIONS } from './stores-translations.ts'
import type { RowPlace } from './VirtualTable.tsx'

/** One store as a table row. Memoised: it renders again only when its data change. */
export const StoreTableRow = memo(function StoreTableRow(
  props: RowPlace & {
    row: StoreRow
    isSelected: boolean
    onSelect: (id: string) => void
    asOf: Instant
  },
) {
  const { row, index, measure, isSelected, onSelect, asOf } = props
  const t = useTranslations(STORES_TRANSLATIONS)
  const { summaryKinds, regions } = useTranslations(NETWORK_TRANSLATIONS)
  const format = useFormat()
  const { name, place, region, licence, summaryKind, queuePosition } = row
  return (
    <tr
      ref={measure}
      data-index={index}
      // `aria-rowindex` starts at 1, and the header is the first row.
      aria-rowindex={index + 2}
      className={isSelected ? styles['selected'] : undefined}
    >
      <td className={styles['check']}>
        <label>
          <input
            type="checkbox"
            checked={isSelected}
            aria-label={t.select(isolated(name))}
            onChange={() => onSelect(row.id)}
          />
        </label>
      </td>
      <th scope="row" className={styles['name']}>
        {name}
        <small>{licence}</small>
      </th>
      <td className={styles['place']}>
        {place}
        <small>{regions[region]}</small>
      </td>
      <td className={styles['outlook']}>
        <Tag tone={SUMMARY_TONES[summaryKind]}>{summaryKinds[summaryKind]}</Tag>
      </td>
      <td className={styles['line']}>
        {queuePosition === null ? (
          <span className={styles['none']}>–</span>
        ) : (
          <>
            {t.place(format.number(queuePosition.from), format.number(queuePosition.to))}
            <small> {t.ofQueue(format.number(queuePosition.of))}</small>
          </>
        )}
      </td>
      <td className={styles['expected']}>
        <ExpectedCell row={row} asOf={asOf} />
      </td>
      <td className={styles['viewed']}>
        <ViewedCell update={row.update} asOf={asOf} />
      </td>
    </tr>
  )
})

import { memo } from 'react'
import { useTranslations } from '../../../i18n/language.tsx'
import { Tag } from '../../../design/Tag.tsx'
import { SUMMARY_TONES } from '../../../phrasing/summary-tones.ts'
import { NETWORK_TRANSLATIONS } from '../network-translations.ts'
import type { StoreEntry } from '../store-entries.ts'
import { STORES_TRANSLATIONS } from '../stores-translations.ts'
import { type RowPlace, VirtualTable } from '../VirtualTable.tsx'
import { COVERAGE_TRANSLATIONS } from './coverage-translations.ts'
import styles from './Coverage.module.css'

const COLUMNS = 4

/** What a caller needs to know about each store. */
export const NotViewedTable = memo(function NotViewedTable(props: {
  entries: readonly StoreEntry[]
  resetKey: string
}) {
  const { entries, resetKey } = props
  const t = useTranslations(COVERAGE_TRANSLATIONS)
  const { columns } = useTranslations(STORES_TRANSLATIONS)
  return (
    <VirtualTable
      rows={entries}
      columns={COLUMNS}
      label={t.list}
      resetKey={resetKey}
      className={styles['missing']}
      head={
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{t.company}</th>
          <th scope="col">{columns.place}</th>
          <th scope="col">{columns.outlook}</th>
        </tr>
      }
      renderRow={({ row }, place) => <MissingRow key={row.id} row={row} {...place} />}
    />
  )
})

const MissingRow = memo(function MissingRow({ row, index, measure }: RowPlace & { row: StoreEntry['row'] }) {
  const { summaryKinds, regions } = useTranslations(NETWORK_TRANSLATIONS)
  const { name, licence, company, place, region, summaryKind } = row
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2}>
      <th scope="row">
        {name}
        <small>{licence}</small>
      </th>
      <td>{company}</td>
      <td>
        {place}
        <small>{regions[region]}</small>
      </td>
      <td>
        <Tag tone={SUMMARY_TONES[summaryKind]}>{summaryKinds[summaryKind]}</Tag>
      </td>
    </tr>
  )
})

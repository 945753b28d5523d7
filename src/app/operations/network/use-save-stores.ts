import { useState } from 'react'
import { writeCsv } from '../../../domain/text/write-csv.ts'
import { dayOf, timeOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { download } from '../../design/download.ts'
import { NETWORK_TRANSLATIONS, type Words } from './network-translations.ts'
import type { StoreRow } from '../response-types.ts'
import type { StoreEntry } from './store-entries.ts'
import { STORES_TRANSLATIONS, type StoresTranslations } from './stores-translations.ts'

/** Downloads stores as a CSV file and announces their number. `about` is part of the file name. */
export function useSaveStores(asOf: Instant, about?: string) {
  const t = useTranslations(STORES_TRANSLATIONS)
  const words = useTranslations(NETWORK_TRANSLATIONS)
  const format = useFormat()
  const [announcement, setAnnouncement] = useState('')
  function save(entries: readonly StoreEntry[]): void {
    const rows = entries.map(({ row }) => row)
    const csv = storesCsv(rows, t, words)
    download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), { about, asOf, ending: 'csv' })
    setAnnouncement(format.count(rows.length, t.saved))
  }
  return { announcement, save }
}

/** Formats stores as CSV in the page's language, one per line. Days and times are Toronto's. */
function storesCsv(rows: readonly StoreRow[], t: StoresTranslations, words: Words): string {
  const { columns, csv } = t
  const header = [
    columns.name,
    csv.licence,
    csv.company,
    columns.place,
    csv.region,
    columns.outlook,
    csv.openOrders,
    csv.queueFrom,
    csv.queueTo,
    csv.queueTotal,
    csv.first,
    csv.last,
    csv.viewed,
    csv.acknowledged,
  ]
  return writeCsv([
    header,
    ...rows.map(
      ({ name, licence, company, place, region, summaryKind, openOrders, queuePosition, expected, update }) => [
        name,
        licence,
        company,
        place,
        words.regions[region],
        words.summaryKinds[summaryKind],
        openOrders,
        queuePosition?.from ?? '',
        queuePosition?.to ?? '',
        queuePosition?.of ?? '',
        expected?.first ?? '',
        expected?.last ?? '',
        momentCell(update?.viewedAt ?? null),
        momentCell(update?.acknowledgedAt ?? null),
      ],
    ),
  ])
}

/** An instant as `2022-08-11 14:10`, which spreadsheets recognise. Empty for null. */
function momentCell(at: Instant | null): string {
  return at === null ? '' : `${dayOf(at)} ${timeOf(at)}`
}

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExportedList } from '../../../domain/audit/security-event.ts'
import { writeCsv } from '../../../domain/text/write-csv.ts'
import { dayOf, timeOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { sendRequest } from '../../client/send-request.ts'
import { useLanguage, useTranslations } from '../../i18n/language.tsx'
import { useFormat } from '../../i18n/use-format.ts'
import { download } from '../../design/download.ts'
import { NETWORK_TRANSLATIONS, type Words } from './network-translations.ts'
import type { StoreRow } from '../response-types.ts'
import type { StoreEntry } from './store-entries.ts'
import { STORES_TRANSLATIONS, type StoresTranslations } from './stores-translations.ts'

/** What the name of the file says about a list. */
const ABOUT: Readonly<Record<ExportedList, string | undefined>> = {
  stores: undefined,
  stores_not_viewed: 'not-viewed',
}

/**
 * Downloads stores as a CSV file and announces their number. The file is made once the security log has the
 * export; `failure` says that it was not, and the stores can be saved again.
 */
export function useSaveStores(asOf: Instant, list: ExportedList) {
  const t = useTranslations(STORES_TRANSLATIONS)
  const words = useTranslations(NETWORK_TRANSLATIONS)
  const format = useFormat()
  const language = useLanguage()
  const [announcement, setAnnouncement] = useState('')
  const recording = useMutation({
    mutationFn: (rows: readonly StoreRow[]) =>
      sendRequest('recordExport', { body: { list, items: rows.length } }, { language }),
    onMutate: () => setAnnouncement(''),
    onSuccess: (_, rows) => {
      const csv = storesCsv(rows, t, words)
      download(new Blob([csv], { type: 'text/csv;charset=utf-8' }), { about: ABOUT[list], asOf, ending: 'csv' })
      setAnnouncement(format.count(rows.length, t.saved))
    },
  })
  function save(entries: readonly StoreEntry[]): void {
    if (!recording.isPending) recording.mutate(entries.map(({ row }) => row))
  }
  return { announcement, failure: recording.isError ? t.notSaved : null, save }
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

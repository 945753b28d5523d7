import { storeKey } from '../../../domain/stores/store-search.ts'
import type { OperationsIncident, StoreRow } from '../response-types.ts'
import { concernsStore } from './incident-stores.ts'
import type { NetworkFilter, ReceiptFilter } from './network-filter.ts'

/** A store and its search key, computed once. */
export interface StoreEntry {
  readonly row: StoreRow
  readonly key: string
}

export function entriesOf(rows: readonly StoreRow[]): readonly StoreEntry[] {
  return rows.map((row) => ({ row, key: storeKey(row) }))
}

/** Returns the stores that match a filter. Ignores the filter's search text. */
export function amongFilter(
  entries: readonly StoreEntry[],
  filter: Omit<NetworkFilter, 'text' | 'sort'>,
  incidents: readonly OperationsIncident[],
): readonly StoreEntry[] {
  const { summaryKinds, regions, places, receipt, day, openOrders, incidentId } = filter
  const incident = incidents.find(({ id }) => id === incidentId)
  const tests: ((row: StoreRow) => boolean)[] = [
    ...(summaryKinds.length === 0 ? [] : [({ summaryKind }: StoreRow) => summaryKinds.includes(summaryKind)]),
    ...(regions.length === 0 ? [] : [({ region }: StoreRow) => regions.includes(region)]),
    ...(places.length === 0 ? [] : [({ place }: StoreRow) => places.includes(place)]),
    ...(receipt === null ? [] : [(row: StoreRow) => hasReceipt(row, receipt)]),
    ...(day === null
      ? []
      : [({ expected }: StoreRow) => expected !== null && expected.first <= day && day <= expected.last]),
    ...(openOrders ? [({ openOrders }: StoreRow) => openOrders > 0] : []),
    ...(incidentId === null ? [] : [(row: StoreRow) => incident !== undefined && concernsStore(incident, row)]),
  ]
  return tests.length === 0 ? entries : entries.filter(({ row }) => tests.every((test) => test(row)))
}

/** Whether the store has this receipt. A store outside the update's audience matches none. */
export function hasReceipt({ update }: Pick<StoreRow, 'update'>, receipt: ReceiptFilter): boolean {
  if (update === null) return false
  switch (receipt) {
    case 'viewed':
      return update.viewedAt !== null
    case 'not_viewed':
      return update.viewedAt === null
    case 'acknowledged':
      return update.acknowledgedAt !== null
    case 'not_acknowledged':
      return update.acknowledgedAt === null
  }
}

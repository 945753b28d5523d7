import { type Day, parseDay } from '../../../domain/time/day.ts'
import { STORE_SUMMARY_KINDS, type StoreSummaryKind } from '../../../domain/status/store-summary.ts'
import { type Region, REGIONS } from '../../../domain/stores/store.ts'

/** How far the newest update has come to a store. */
export const RECEIPT_FILTERS = ['viewed', 'not_viewed', 'acknowledged', 'not_acknowledged'] as const
export type ReceiptFilter = (typeof RECEIPT_FILTERS)[number]

export const SORT_KEYS = ['name', 'place', 'outlook', 'queuePosition', 'expected', 'viewed'] as const
export type SortKey = (typeof SORT_KEYS)[number]

export interface Sort {
  readonly by: SortKey
  readonly descending: boolean
}

/** Which stores are shown and in which order, as it stands in the address: `?outlook=paused,late&q=ottawa&sort=-line`. */
export interface NetworkFilter {
  /** None: any. So it is with each that follows. */
  readonly summaryKinds: readonly StoreSummaryKind[]
  readonly regions: readonly Region[]
  readonly places: readonly string[]
  readonly receipt: ReceiptFilter | null
  /** The next delivery may come on this day. */
  readonly day: Day | null
  /** At least one order is open. */
  readonly openOrders: boolean
  /** Something was said to the store of this incident. */
  readonly incidentId: string | null
  readonly text: string
  readonly sort: Sort
}

export const EVERY_STORE: NetworkFilter = {
  summaryKinds: [],
  regions: [],
  places: [],
  receipt: null,
  day: null,
  openOrders: false,
  incidentId: null,
  text: '',
  sort: { by: 'name', descending: false },
}

/** Reads the search of an address; what there is not is left out. */
export function readFilter(search: string): NetworkFilter {
  const given = new URLSearchParams(search)
  const named = (key: string) => (given.get(key) ?? '').split(',')
  const sort = given.get('sort') ?? ''
  return {
    summaryKinds: STORE_SUMMARY_KINDS.filter((each) => named('outlook').includes(each)),
    regions: REGIONS.filter((each) => named('region').includes(each)),
    places: given.getAll('place').filter((place) => place !== ''),
    receipt: RECEIPT_FILTERS.find((each) => each === given.get('update')) ?? null,
    day: parseDay(given.get('day') ?? ''),
    openOrders: given.get('orders') === 'open',
    incidentId: /^[0-9a-f]{32}$/.exec(given.get('incident') ?? '')?.[0] ?? null,
    text: given.get('q') ?? '',
    sort: {
      by: SORT_KEYS.find((each) => each === sort.replace(/^-/, '')) ?? EVERY_STORE.sort.by,
      descending: sort.startsWith('-'),
    },
  }
}

/** The search of an address, with its question mark; empty for every store by name. */
export function writeFilter(filter: NetworkFilter): string {
  const { summaryKinds, regions, places, receipt, day, openOrders, incidentId, text, sort } = filter
  const pair = (key: string, value: string | null) =>
    value === null || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`]
  const parts = [
    // Commas stay as they are, so that the address can be read.
    ...(summaryKinds.length === 0 ? [] : [`outlook=${summaryKinds.join(',')}`]),
    ...(regions.length === 0 ? [] : [`region=${regions.join(',')}`]),
    ...places.flatMap((place) => pair('place', place)),
    ...pair('update', receipt),
    ...pair('day', day),
    ...(openOrders ? ['orders=open'] : []),
    ...pair('incident', incidentId),
    ...pair('q', text.trim()),
    ...(sort.by === 'name' && !sort.descending ? [] : [`sort=${sort.descending ? '-' : ''}${sort.by}`]),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

/** The filter with so much changed. */
export function showing(change: Partial<NetworkFilter>, from: NetworkFilter = EVERY_STORE): NetworkFilter {
  return { ...from, ...change }
}

/** Whether all stores are shown. */
export function isEveryStore(filter: NetworkFilter): boolean {
  return writeFilter(showing({ sort: EVERY_STORE.sort }, filter)) === ''
}

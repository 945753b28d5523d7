import { type Day, parseDay } from '../../../domain/time/day.ts'
import { STORE_SUMMARY_KINDS, type StoreSummaryKind } from '../../../domain/status/store-summary.ts'
import { type Region, REGIONS } from '../../../domain/stores/store.ts'

/** Filters by the receipt of the newest update. */
export const RECEIPT_FILTERS = ['viewed', 'not_viewed', 'acknowledged', 'not_acknowledged'] as const
export type ReceiptFilter = (typeof RECEIPT_FILTERS)[number]

export const SORT_KEYS = ['name', 'place', 'outlook', 'queuePosition', 'expected', 'viewed'] as const
export type SortKey = (typeof SORT_KEYS)[number]

export interface Sort {
  readonly by: SortKey
  readonly descending: boolean
}

/** The filter and sort order of the stores in the query string: `?outlook=paused,late&sort=-name`. */
export interface NetworkFilter {
  /** An empty list matches any, here and below. */
  readonly summaryKinds: readonly StoreSummaryKind[]
  readonly regions: readonly Region[]
  readonly places: readonly string[]
  readonly receipt: ReceiptFilter | null
  /** A day within the expected delivery range. */
  readonly day: Day | null
  /** Only stores with at least one open order. */
  readonly openOrders: boolean
  /** Only stores in the audience of this incident's updates. */
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

/** Parses a query string. Ignores unknown values. */
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

/** Returns the query string with its question mark, or an empty string for all stores sorted by name. */
export function writeFilter(filter: NetworkFilter): string {
  const { summaryKinds, regions, places, receipt, day, openOrders, incidentId, text, sort } = filter
  const pair = (key: string, value: string | null) =>
    value === null || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`]
  const parts = [
    // Commas are not encoded, to keep the address readable.
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

/** Returns `from` with the changes applied. */
export function showing(change: Partial<NetworkFilter>, from: NetworkFilter = EVERY_STORE): NetworkFilter {
  return { ...from, ...change }
}

/** Whether the filter matches all stores. */
export function isEveryStore(filter: NetworkFilter): boolean {
  return writeFilter(showing({ sort: EVERY_STORE.sort }, filter)) === ''
}

import { epoch, type Instant } from '../../../../domain/time/instant.ts'
import { type Region, REGIONS } from '../../../../domain/stores/store.ts'
import type { Coverage, StoreRow } from '../../response-types.ts'

type Receipts = Coverage['stores'][number]

/** How many stores an update reaches, and how far it has come. Who has acknowledged it has been shown it. */
export interface Reached {
  readonly stores: number
  readonly shown: number
  readonly acknowledged: number
  readonly notShown: number
}

export function reachedOf(stores: readonly Receipts[]): Reached {
  const shown = stores.filter(({ shownAt }) => shownAt !== null).length
  return {
    stores: stores.length,
    shown,
    acknowledged: stores.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
    notShown: stores.length - shown,
  }
}

/** The same for each region that the update reaches. Stores that `rows` does not know are in none. */
export function reachedByRegion(
  stores: readonly Receipts[],
  rows: ReadonlyMap<string, StoreRow>,
): readonly (Reached & { readonly region: Region })[] {
  const byRegion = Map.groupBy(stores, ({ storeId }) => rows.get(storeId)?.region)
  return REGIONS.flatMap((region) => {
    const own = byRegion.get(region)
    return own === undefined ? [] : [{ region, ...reachedOf(own) }]
  })
}

export interface ReachedBy {
  readonly ms: number
  readonly shown: number
  readonly acknowledged: number
}

/** Enough points for a smooth line. */
const STEPS = 60

/** How many had been shown it, and had acknowledged it, at moments from its publication to now. */
export function reachedOverTime(
  stores: readonly Receipts[],
  from: Instant,
  to: Instant,
): readonly ReachedBy[] {
  const [start, end] = [epoch(from), epoch(to)]
  const shown = momentsOf(stores, 'shownAt')
  const acknowledged = momentsOf(stores, 'acknowledgedAt')
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const ms = start + ((end - start) * step) / STEPS
    return { ms, shown: countUntil(shown, ms), acknowledged: countUntil(acknowledged, ms) }
  })
}

function momentsOf(stores: readonly Receipts[], which: 'shownAt' | 'acknowledgedAt'): readonly number[] {
  return stores.flatMap(({ [which]: at }) => (at === null ? [] : [epoch(at)]))
}

function countUntil(moments: readonly number[], ms: number): number {
  return moments.filter((moment) => moment <= ms).length
}

import { epoch, type Instant } from '../../../../domain/time/instant.ts'
import { type Region, REGIONS } from '../../../../domain/stores/store.ts'
import type { Coverage, StoreRow } from '../../response-types.ts'

type Receipts = Coverage['stores'][number]

/** The size of an update's audience, and its receipts. Acknowledging an update implies viewing it. */
export interface CoverageCounts {
  readonly stores: number
  readonly viewed: number
  readonly acknowledged: number
  readonly notViewed: number
}

export function coverageOf(stores: readonly Receipts[]): CoverageCounts {
  const viewed = stores.filter(({ viewedAt }) => viewedAt !== null).length
  return {
    stores: stores.length,
    viewed,
    acknowledged: stores.filter(({ acknowledgedAt }) => acknowledgedAt !== null).length,
    notViewed: stores.length - viewed,
  }
}

/** The coverage in each region of the audience. Leaves out stores that `rows` does not contain. */
export function coverageByRegion(
  stores: readonly Receipts[],
  rows: ReadonlyMap<string, StoreRow>,
): readonly (CoverageCounts & { readonly region: Region })[] {
  const byRegion = Map.groupBy(stores, ({ storeId }) => rows.get(storeId)?.region)
  return REGIONS.flatMap((region) => {
    const own = byRegion.get(region)
    return own === undefined ? [] : [{ region, ...coverageOf(own) }]
  })
}

export interface CoverageAt {
  readonly ms: number
  readonly viewed: number
  readonly acknowledged: number
}

/** Enough points for a smooth line. */
const STEPS = 60

/** The number of receipts at evenly spaced moments from publication to now. */
export function coverageOverTime(stores: readonly Receipts[], from: Instant, to: Instant): readonly CoverageAt[] {
  const [start, end] = [epoch(from), epoch(to)]
  const viewed = momentsOf(stores, 'viewedAt')
  const acknowledged = momentsOf(stores, 'acknowledgedAt')
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const ms = start + ((end - start) * step) / STEPS
    return { ms, viewed: countUntil(viewed, ms), acknowledged: countUntil(acknowledged, ms) }
  })
}

function momentsOf(stores: readonly Receipts[], which: 'viewedAt' | 'acknowledgedAt'): readonly number[] {
  return stores.flatMap(({ [which]: at }) => (at === null ? [] : [epoch(at)]))
}

function countUntil(moments: readonly number[], ms: number): number {
  return moments.filter((moment) => moment <= ms).length
}

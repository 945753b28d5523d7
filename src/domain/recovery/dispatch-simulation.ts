import type { CapacityPeriod } from './capacity.ts'
import { REGIONS } from '../stores/store.ts'

/** One number for each region, in the order of `REGIONS`. */
export type Counts = readonly number[]

/** An order of the queue, named by its region and its index there. */
export interface QueuedOrder {
  readonly region: number
  readonly index: number
}

/** How service goes through the periods of a plan, at one end of its stops. */
export interface DispatchSimulation {
  /** Orders of each region that are served before each period begins. */
  readonly starts: readonly Counts[]
  /** Who would have been served next as each period ends; null where all were served that could be. */
  readonly next: readonly (QueuedOrder | null)[]
}

/**
 * Serves the queue period by period: each stop goes to the lowest precedence among the regions that are not held back.
 * `queues` holds those of each region, ascending, in the order of `REGIONS`. Within a region orders go in turn, and so
 * what is served of it is always the beginning of its queue. Time: linear in the orders, and none for the last period.
 */
export function simulateDispatch(
  queues: readonly Float64Array[],
  periods: readonly CapacityPeriod[],
  end: 'low' | 'high',
): DispatchSimulation {
  const starts: Counts[] = []
  const next: (QueuedOrder | null)[] = []
  let served: Counts = REGIONS.map(() => 0)
  periods.forEach((period, index) => {
    starts.push(served)
    if (index === periods.length - 1) return
    const after = [...served]
    next.push(serve(queues, servedRegions(period), after, period[end].at(-1) ?? 0))
    served = after
  })
  return { starts, next }
}

/** The regions, as indexes of `REGIONS`, that a period serves. */
export function servedRegions({ heldBack }: Pick<CapacityPeriod, 'heldBack'>): number[] {
  return REGIONS.flatMap((region, index) => (heldBack.has(region) ? [] : [index]))
}

/** Moves `served` on by so many stops, and tells who is next. */
function serve(
  queues: readonly Float64Array[],
  regions: readonly number[],
  served: number[],
  stops: number,
): QueuedOrder | null {
  for (let left = stops; ; left -= 1) {
    const region = firstInQueue(queues, regions, served)
    if (region === null) return null
    const index = served[region] ?? 0
    if (left === 0) return { region, index }
    served[region] = index + 1
  }
}

function firstInQueue(
  queues: readonly Float64Array[],
  regions: readonly number[],
  served: readonly number[],
): number | null {
  let first: number | null = null
  let lowest = Infinity
  for (const region of regions) {
    const precedence = queues[region]?.[served[region] ?? 0]
    if (precedence !== undefined && precedence < lowest) {
      first = region
      lowest = precedence
    }
  }
  return first
}

import type { CapacityPeriod } from './capacity.ts'
import { REGIONS } from '../stores/store.ts'

/** One number for each region, in the order of `REGIONS`. */
export type Counts = readonly number[]

/** An order of the queue, identified by its region and its index in that region. */
export interface QueuedOrder {
  readonly region: number
  readonly index: number
}

/** The result of a dispatch simulation over the periods of a plan, at one bound of its stops. */
export interface DispatchSimulation {
  /** Orders of each region served before each period begins. */
  readonly starts: readonly Counts[]
  /** The order that would have been next as each period ends; null when all that could be served were. */
  readonly next: readonly (QueuedOrder | null)[]
}

/**
 * Serves the queue period by period: each stop serves the lowest precedence among the regions that are not
 * held back. `queues` holds the precedences of each region, ascending, in the order of `REGIONS`. Within a
 * region orders are served in sequence, so the served orders are always a prefix of its queue. Time: linear
 * in the orders; the last period costs nothing.
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

/** The regions that a period serves, as indexes of `REGIONS`. */
export function servedRegions({ heldBack }: Pick<CapacityPeriod, 'heldBack'>): number[] {
  return REGIONS.flatMap((region, index) => (heldBack.has(region) ? [] : [index]))
}

/** Advances `served` by a number of stops and returns the next order. */
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

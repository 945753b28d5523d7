import type { Stretch } from './capacity.ts'
import { REGIONS } from './store.ts'

/** One number for each region, in the order of `REGIONS`. */
export type Counts = readonly number[]

/** An order of the line, named by its region and its index there. */
export interface Turned {
  readonly region: number
  readonly index: number
}

/** How service goes through the stretches of a plan, at one end of its stops. */
export interface Course {
  /** Orders of each region that are served before each stretch begins. */
  readonly starts: readonly Counts[]
  /** Who would have been served next as each stretch ends; null where all were served that could be. */
  readonly next: readonly (Turned | null)[]
}

/**
 * Serves the line stretch by stretch: each stop goes to the lowest precedence among the regions that are not held back.
 * `queues` holds those of each region, ascending, in the order of `REGIONS`. Within a region orders go in turn, and so
 * what is served of it is always the beginning of its queue. Time: linear in the orders, and none for the last stretch.
 */
export function courseOf(
  queues: readonly Float64Array[],
  stretches: readonly Stretch[],
  end: 'low' | 'high',
): Course {
  const starts: Counts[] = []
  const next: (Turned | null)[] = []
  let served: Counts = REGIONS.map(() => 0)
  stretches.forEach((stretch, index) => {
    starts.push(served)
    if (index === stretches.length - 1) return
    const after = [...served]
    next.push(serve(queues, servedRegions(stretch), after, stretch[end].at(-1) ?? 0))
    served = after
  })
  return { starts, next }
}

/** The regions, as indexes of `REGIONS`, that a stretch serves. */
export function servedRegions({ heldBack }: Pick<Stretch, 'heldBack'>): number[] {
  return REGIONS.flatMap((region, index) => (heldBack.has(region) ? [] : [index]))
}

/** Moves `served` on by so many stops, and tells who is next. */
function serve(
  queues: readonly Float64Array[],
  regions: readonly number[],
  served: number[],
  stops: number,
): Turned | null {
  for (let left = stops; ; left -= 1) {
    const region = firstInLine(queues, regions, served)
    if (region === null) return null
    const index = served[region] ?? 0
    if (left === 0) return { region, index }
    served[region] = index + 1
  }
}

function firstInLine(
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

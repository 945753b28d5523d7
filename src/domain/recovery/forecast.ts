import { capacityOf, type CapacityPeriod } from './capacity.ts'
import {
  type Counts,
  type DispatchSimulation,
  simulateDispatch,
  servedRegions,
  type QueuedOrder,
} from './dispatch-simulation.ts'
import { addDays, type Day, dayOf } from '../time/day.ts'
import { firstWhere } from '../facts/first-where.ts'
import type { Instant } from '../time/instant.ts'
import type { DeliveryQueue, QueueEntry } from './delivery-queue.ts'
import type { RecoveryPlan } from './recovery-plan.ts'
import { REGIONS } from '../stores/store.ts'

/** First and last day, both included. */
export interface DayRange {
  readonly first: Day
  readonly last: Day
}

/** The number of today's waiting orders that may still wait at the end of a day. */
export interface ClearanceDay {
  readonly day: Day
  readonly low: number
  readonly high: number
}

export interface Forecast {
  /** null when the plan does not reach that position within the horizon: no day can be given. */
  readonly rangeOf: (entry: QueueEntry) => DayRange | null
  /** Ends when no order waits at the low bound; empty when the plan never gets there. */
  readonly clearance: readonly ClearanceDay[]
}

/** A period of days, with the orders served before it begins at one bound of the plan's stops. */
interface Served {
  readonly firstDay: number
  readonly regions: readonly number[]
  /** Cumulative stops to the end of each day, from the period's first. */
  readonly stops: readonly number[]
  readonly before: Counts
  /** The order that would have been next as the period ends. */
  readonly next: QueuedOrder | null
}

/**
 * The forecast of a plan for the orders waiting at `now`. An order's first day assumes the most stops, its
 * own earliest precedence and the latest precedence of all others. Its last day assumes the fewest stops and
 * the reverse precedences. Without regions held back, these are the first and the last possible day. With a
 * region held back, an unsettled order may or may not have taken a stop before the phase began. The days of
 * the others may then differ by as many stops, and the day with the most stops may even be the later one: the
 * range goes from the earlier to the later. Time: linear in the orders where regions are held back; each
 * range takes time linear in the phases.
 */
export function forecast(plan: Pick<RecoveryPlan, 'phases'>, queue: DeliveryQueue, now: Instant): Forecast {
  const today = dayOf(now)
  const days: Day[] = []
  // Cached: a thousand ranges share a few days.
  const dayAt = (ahead: number) => (days[ahead] ??= addDays(today, ahead))
  const periods = capacityOf(plan.phases, now)
  const { earliest, latest } = queue.queues
  const high = servedBy(periods, simulateDispatch(latest, periods, 'high'), 'high')
  const low = servedBy(periods, simulateDispatch(earliest, periods, 'low'), 'low')
  return {
    rangeOf(entry) {
      const first = firstDayOf(entry, high)
      const last = lastDayOf(entry, low)
      if (first === null || last === null) return null
      return { first: dayAt(Math.min(first, last)), last: dayAt(Math.max(first, last)) }
    },
    clearance: clearanceOf(servedByDay(queue, high), servedByDay(queue, low), queue.size).map(
      ([least, most], ahead) => ({
        day: dayAt(ahead),
        low: queue.size - most,
        high: queue.size - least,
      }),
    ),
  }
}

function servedBy(
  periods: readonly CapacityPeriod[],
  { starts, next }: DispatchSimulation,
  end: 'low' | 'high',
): Served[] {
  return periods.map((period, index) => ({
    firstDay: period.firstDay,
    regions: servedRegions(period),
    stops: period[end],
    before: starts[index] ?? [],
    next: next[index] ?? null,
  }))
}

/** Days from today, or null. Assumes that every order that may come after it does. */
function firstDayOf({ region, surelyBefore }: QueueEntry, periods: readonly Served[]): number | null {
  const own = REGIONS.indexOf(region)
  for (const { firstDay, regions, stops, before } of periods) {
    if (!regions.includes(own)) continue
    const ahead = waitingOf(surelyBefore, before, regions)
    const day = firstWhere(stops.length, (index) => (stops[index] ?? 0) > ahead)
    if (day < stops.length) return firstDay + day
  }
  return null
}

/**
 * Days from today, or null. Assumes that every order that may come before it does. The simulation has this
 * order at its earliest precedence. A stop that it takes there goes, in fact, to the next order, and so on:
 * `spared` is the order that waits in the simulation only.
 */
function lastDayOf({ region, atMost, own }: QueueEntry, periods: readonly Served[]): number | null {
  const mine = REGIONS.indexOf(region)
  let spared: QueuedOrder | null = { region: mine, index: own }
  for (const [index, { firstDay, regions, stops, before, next }] of periods.entries()) {
    if (regions.includes(mine)) {
      const counted = spared !== null && regions.includes(spared.region) && isAmong(spared, atMost)
      const ahead = waitingOf(atMost, before, regions) - (counted ? 1 : 0)
      const day = firstWhere(stops.length, (each) => (stops[each] ?? 0) > ahead)
      if (day < stops.length) return firstDay + day
    }
    const after: Counts = periods[index + 1]?.before ?? []
    if (spared !== null && isAmong(spared, after)) spared = next
  }
  return null
}

function isAmong({ region, index }: QueuedOrder, counts: Counts): boolean {
  return index < (counts[region] ?? 0)
}

/** The number of orders in `counts` that still wait in these regions after `served`. */
function waitingOf(counts: Counts, served: Counts, regions: readonly number[]): number {
  let waiting = 0
  for (const region of regions) waiting += Math.max(0, (counts[region] ?? 0) - (served[region] ?? 0))
  return waiting
}

/** Orders served by the end of each day. */
function servedByDay({ queues, size }: DeliveryQueue, periods: readonly Served[]): number[] {
  const all = queues.earliest.map(({ length }) => length)
  return periods.flatMap(({ regions, stops, before }) => {
    const waiting = waitingOf(all, before, regions)
    const sum = before.reduce((total, count) => total + count, 0)
    return stops.map((count) => Math.min(size, sum + Math.min(count, waiting)))
  })
}

/** Until all are served at both bounds; empty if never. Which bound serves fewer depends on who waits. */
function clearanceOf(high: readonly number[], low: readonly number[], size: number): [number, number][] {
  const served = high.map((count, day): [number, number] => {
    const other = low[day] ?? 0
    return [Math.min(count, other), Math.max(count, other)]
  })
  const end = served.findIndex(([least]) => least === size)
  return size === 0 || end === -1 ? [] : served.slice(0, end + 1)
}

/**
 * The range of an order by its queue entry, or null when no day can be given. It never ends
 * before the planned day.
 */
export function rangeInQueue(entry: QueueEntry, planned: Day, forecast: Forecast | null): DayRange | null {
  const range = forecast?.rangeOf(entry) ?? null
  return range && { first: range.first, last: range.last > planned ? range.last : planned }
}

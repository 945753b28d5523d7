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

/** What may still be waiting at the end of a day, of the orders waiting now. */
export interface ClearanceDay {
  readonly day: Day
  readonly low: number
  readonly high: number
}

export interface Forecast {
  /** null when the plan serves that turn on no day within the horizon: no day can be given. */
  readonly rangeOf: (entry: QueueEntry) => DayRange | null
  /** Until nobody waits at the low end; empty when the plan never gets there. */
  readonly clearance: readonly ClearanceDay[]
}

/** A period of days, with what is served before it begins at one end of the plan's stops. */
interface Served {
  readonly firstDay: number
  readonly regions: readonly number[]
  /** Stops to the end of each day, from the period's first. */
  readonly stops: readonly number[]
  readonly before: Counts
  /** Who would have been served next as it ends. */
  readonly next: QueuedOrder | null
}

/**
 * When the orders waiting at `now` can be served by a plan. An order's first day is that of the most stops, were it to
 * stand at its earliest and all others at their latest; its last day is that of the fewest, were it the other way round.
 * Where no region is held back these are the first and the last day that can be. Where one is, an order that is not
 * settled may have taken a stop before the phase began, or not: the others' days may differ by as many stops, and the
 * day with the most stops may even be the later of the two. The range then goes from the earlier to the later.
 * Time: linear in the orders where regions are held back; each range takes the phases there are.
 */
export function forecast(plan: Pick<RecoveryPlan, 'phases'>, queue: DeliveryQueue, now: Instant): Forecast {
  const today = dayOf(now)
  const days: Day[] = []
  // A thousand ranges lie on a few days.
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

/** Days from today, or null: all who may come after it do. */
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
 * Days from today, or null: all who may come before it do. The others are served as if it stood at its earliest. Where
 * it takes a stop there, it has not come yet in truth, and that stop went to whoever was next, and so on: `spared` is
 * the one who waits in the simulation and does not in truth.
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

/** How many of `counts` still wait in these regions when so many were served. */
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

/** Until all are served at both ends; empty where they never are. Which end serves fewer may change with who waits. */
function clearanceOf(high: readonly number[], low: readonly number[], size: number): [number, number][] {
  const served = high.map((count, day): [number, number] => {
    const other = low[day] ?? 0
    return [Math.min(count, other), Math.max(count, other)]
  })
  const end = served.findIndex(([least]) => least === size)
  return size === 0 || end === -1 ? [] : served.slice(0, end + 1)
}

/**
 * The range of an order by its queue entry, or null when no day can be given. One that the queue may reach before its planned
 * day may come then, and at the latest on that day.
 */
export function rangeInQueue(entry: QueueEntry, planned: Day, forecast: Forecast | null): DayRange | null {
  const range = forecast?.rangeOf(entry) ?? null
  return range && { first: range.first, last: range.last > planned ? range.last : planned }
}

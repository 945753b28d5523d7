import { addDays, at, type Day, startOf, weekdayOf } from '../domain/time/day.ts'
import { epoch, MINUTE } from '../domain/time/instant.ts'
import type { TimeZone } from '../domain/time/time-zone.ts'

// Caches: thousands of orders use a few hundred days.
const starts = new Map<Day, number>()
const following = new Map<Day, Day>()
const preceding = new Map<Day, Day>()

/**
 * Milliseconds since 1970 at `minutes` after midnight, on working days only. On a Sunday with a clock change
 * it would be off by an hour (the domain's `at` is not).
 */
export function msAt(day: Day, minutes: number, zone: TimeZone | null = null): number {
  if (zone !== null) return epoch(at(day, '00:00', zone)) + minutes * MINUTE
  return remembered(starts, day, () => epoch(startOf(day))) + minutes * MINUTE
}

/** The working day `count` working days after `day`. Includes holidays: no calendar of them was read. */
export function workdaysAfter(day: Day, count: number): Day {
  return count === 0
    ? day
    : workdaysAfter(
        remembered(following, day, () => skipWeekend(day, 1)),
        count - 1,
      )
}

/** The last working day before `day`. */
export function workdayBefore(day: Day): Day {
  return remembered(preceding, day, () => skipWeekend(day, -1))
}

function skipWeekend(day: Day, step: 1 | -1): Day {
  const next = addDays(day, step)
  const weekday = weekdayOf(next)
  return weekday === 'sat' || weekday === 'sun' ? skipWeekend(next, step) : next
}

function remembered<V>(known: Map<Day, V>, day: Day, work: () => V): V {
  const value = known.get(day) ?? work()
  known.set(day, value)
  return value
}

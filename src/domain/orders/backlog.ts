import { addDays, type Day, dayOf, endOf } from '../time/day.ts'
import { type Instant, plus } from '../time/instant.ts'

/** The period in which an order waited: from placing until it left or was cancelled; null while it waits. */
export interface Wait {
  readonly from: Instant
  readonly to: Instant | null
}

export interface BacklogDay {
  readonly day: Day
  /** Orders waiting at the end of the day; for today, at `now`. */
  readonly waiting: number
}

/** Days of backlog history. */
export const BACKLOG_DAYS = 14

/** Orders waiting at the end of each day from `since` to today. Orders that left on that day do not count. */
export function backlogByDay(waits: readonly Wait[], since: Day, now: Instant): BacklogDay[] {
  const today = dayOf(now)
  const days: BacklogDay[] = []
  for (let day = since; day <= today; day = addDays(day, 1)) {
    // An event at midnight belongs to the new day.
    const moment = day === today ? now : plus(endOf(day), -1)
    days.push({
      day,
      waiting: waits.filter(({ from, to }) => from <= moment && (to === null || to > moment)).length,
    })
  }
  return days
}

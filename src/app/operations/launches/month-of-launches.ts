import { addDays, day, type Day, weekdayOf, WEEKDAYS } from '../../../domain/time/day.ts'
import { dayNow, type Launch, LAUNCH_STATES, type LaunchState } from './launch-list.ts'

export interface CalendarDay {
  readonly day: Day
  /** Launches whose current day is this one, grouped by state. */
  readonly here: readonly { readonly state: LaunchState; readonly launches: readonly Launch[] }[]
  /** Launches planned for this day that now have another. */
  readonly left: readonly Launch[]
}

export interface Month {
  /** Days of the previous month in the first week. Weeks begin on Sunday. */
  readonly before: number
  readonly days: readonly CalendarDay[]
}

/** Returns the days of the month that begins on `first`, with their launches. */
export function monthOf(first: Day, launches: readonly Launch[]): Month {
  const count = daysOfMonth(first)
  const days = Array.from({ length: count }, (_, index) => addDays(first, index))
  return {
    before: (WEEKDAYS.indexOf(weekdayOf(first)) + 1) % 7,
    days: days.map((each) => dayOfCalendar(each, launches)),
  }
}

/** Returns the first day of the month that lies `months` after the month of `from`. */
export function monthAfter(from: Day, months: number): Day {
  const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1]
  return day(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`)
}

function daysOfMonth(first: Day): number {
  return Number(addDays(monthAfter(first, 1), -1).slice(8))
}

function dayOfCalendar(on: Day, launches: readonly Launch[]): CalendarDay {
  // A delayed launch has no new day, so it stays on its planned one.
  const here = launches.filter((launch) => (dayNow(launch) ?? launch.plannedDay) === on)
  return {
    day: on,
    here: LAUNCH_STATES.map((state) => ({
      state,
      launches: here.filter(({ outcome }) => outcome.state === state),
    })).filter((group) => group.launches.length > 0),
    left: launches.filter((launch) => launch.plannedDay === on && !here.includes(launch)),
  }
}

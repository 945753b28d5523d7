import { DAY_MS, FIRST_YEAR, type Instant, YEAR_AFTER_LAST } from './instant.ts'
import { clockOf, type TimeZone, ZONE } from './time-zone.ts'

declare const brand: unique symbol

/** A calendar day, `YYYY-MM-DD`. Comparing two as text compares them in time. */
export type Day = string & { readonly [brand]: 'Day' }

/** A time of day, `HH:mm` on the 24-hour clock; `24:00` is the end of a day. */
export type TimeOfDay = `${number}:${number}`

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Parses `YYYY-MM-DD`; null for anything else, for days that do not exist and for years out of range. */
export function parseDay(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  const midnight = new Date(`${text}T00:00:00Z`)
  // Date turns 30 February into a day of March.
  const exists = !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text)
  return exists && text >= FIRST_YEAR && text < YEAR_AFTER_LAST ? (text as Day) : null
}

/** Parses the day of a literal. Throws RangeError when the day does not exist. */
export function day(text: string): Day {
  const parsed = parseDay(text)
  if (parsed === null) throw new RangeError(`not a day: ${text}`)
  return parsed
}

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/

/** Parses a time on the 24-hour clock, `HH:MM`; null for anything else. */
export function parseTimeOfDay(text: string): TimeOfDay | null {
  return isTimeOfDay(text) ? text : null
}

function isTimeOfDay(text: string): text is TimeOfDay {
  return TIME_OF_DAY.test(text)
}

/** The day of an instant in the network's time zone. */
export function dayOf(at: Instant): Day {
  return clockOf(ZONE).localOf(at).slice(0, 10) as Day
}

/** The time of day of an instant in the network's time zone, `HH:mm`. */
export function timeOf(at: Instant): TimeOfDay {
  return clockOf(ZONE).localOf(at).slice(11, 16) as TimeOfDay
}

/** The first instant of a day in the network's time zone. */
export function startOf(day: Day): Instant {
  return clockOf(ZONE).startOf(day)
}

/** The first instant after `day`: days are half-open. */
export function endOf(day: Day): Instant {
  return startOf(addDays(day, 1))
}

/** The instant of `time` on `day`. For a time that clocks skip, the first instant after it. */
export function at(day: Day, time: TimeOfDay, zone: TimeZone = ZONE): Instant {
  return clockOf(zone).at(day, minutesOf(time))
}

/** Whether clocks in a time zone and in the network's show different times at noon of a day. */
export function differsOn(day: Day, zone: TimeZone): boolean {
  return at(day, '12:00', zone) !== at(day, '12:00')
}

/** Minutes since midnight. */
export function minutesOf(time: TimeOfDay): number {
  const [hours = '0', minutes = '0'] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}

/** `day` moved by `count` days; negative counts move it back. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(day) + count * DAY_MS).toISOString().slice(0, 10) as Day
}

/** Days from `from` to `to`: 0 for the same day, 1 for the next, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

export function weekdayOf(day: Day): Weekday {
  // 1970-01-05 was a Monday.
  const index = ((daysBetween('1970-01-05' as Day, day) % 7) + 7) % 7
  return WEEKDAYS[index] ?? 'mon'
}

/** The first `weekday` on or after `from`. */
export function nextWeekday(from: Day, weekday: Weekday): Day {
  const ahead = (WEEKDAYS.indexOf(weekday) - WEEKDAYS.indexOf(weekdayOf(from)) + 7) % 7
  return addDays(from, ahead)
}

import { DAY_MS, epoch, FIRST_YEAR, fromEpoch, HOUR, type Instant, MINUTE, YEAR_AFTER_LAST } from './instant.ts'

declare const brand: unique symbol

/** A calendar day in Toronto, `YYYY-MM-DD`. Comparing two as text compares them in time. */
export type Day = string & { readonly [brand]: 'Day' }

/** A time of day in Toronto, `HH:mm` on the 24-hour clock; `24:00` is the end of a day. */
export type TimeOfDay = `${number}:${number}`

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** The time zone of all days (docs/sources.md, "Days"). */
export const ZONE = 'America/Toronto'

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

// Cached by hour: the offset changes on whole hours only, and Intl takes microseconds to return it.
const offsets = new Map<number, number>()

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/

/** Parses a time on the 24-hour clock, `HH:MM`; null for anything else. */
export function parseTimeOfDay(text: string): TimeOfDay | null {
  return isTimeOfDay(text) ? text : null
}

function isTimeOfDay(text: string): text is TimeOfDay {
  return TIME_OF_DAY.test(text)
}

/** The offset of the zone from UTC at `at`, in milliseconds (negative in Ontario). */
function offsetAt(at: Instant): number {
  const ms = epoch(at)
  const hour = Math.floor(ms / HOUR)
  const known = offsets.get(hour)
  if (known !== undefined) return known
  const offset = readOffset(hour * HOUR)
  offsets.set(hour, offset)
  return offset
}

const zoneClock = new Intl.DateTimeFormat('en', { timeZone: ZONE, timeZoneName: 'longOffset' })

/** Parses the offset that Intl writes (`GMT-04:00`; before 1895 with seconds), in milliseconds. */
function readOffset(ms: number): number {
  const written = zoneClock.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes, seconds = 0] = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(written) ?? []
  if (sign === undefined) return 0
  const size = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000
  return sign === '-' ? -size : size
}

/** The day of an instant in Toronto. */
export function dayOf(at: Instant): Day {
  return new Date(epoch(at) + offsetAt(at)).toISOString().slice(0, 10) as Day
}

/** The time of day of an instant in Toronto, `HH:mm`. */
export function timeOf(at: Instant): TimeOfDay {
  return new Date(epoch(at) + offsetAt(at)).toISOString().slice(11, 16) as TimeOfDay
}

const starts = new Map<Day, Instant>()

/** The first instant of a day in Toronto. */
export function startOf(day: Day): Instant {
  const known = starts.get(day)
  if (known !== undefined) return known
  // Clocks in Toronto never change at midnight, so the guess has the offset of the start.
  const guess = Date.parse(day) - offsetAt(fromEpoch(Date.parse(day)))
  const start = fromEpoch(Date.parse(day) - offsetAt(fromEpoch(guess)))
  starts.set(day, start)
  return start
}

/** The first instant after `day`: days are half-open. */
export function endOf(day: Day): Instant {
  return startOf(addDays(day, 1))
}

/** The instant of `time` on `day` in Toronto. For a time that clocks skip, the first instant after it. */
export function at(day: Day, time: TimeOfDay): Instant {
  const start = epoch(startOf(day))
  const unshifted = fromEpoch(start + minutesOf(time) * MINUTE)
  const then = fromEpoch(epoch(unshifted) + offsetAt(fromEpoch(start)) - offsetAt(unshifted))
  // Clocks skip one whole hour. They resume at the beginning of the hour that contains `unshifted`.
  return offsetAt(then) === offsetAt(unshifted) ? then : fromEpoch(Math.floor(epoch(unshifted) / HOUR) * HOUR)
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

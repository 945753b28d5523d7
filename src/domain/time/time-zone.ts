import { DAY_MS, epoch, fromEpoch, type Instant, MINUTE } from './instant.ts'

declare const brand: unique symbol

/** A time zone by its IANA name. */
export type TimeZone = string & { readonly [brand]: 'TimeZone' }

/** The network's time zone, in which days begin and end (docs/sources.md, "Days"). */
export const ZONE = 'America/Toronto' as TimeZone

const zoneClocks = new Map<TimeZone, ZoneClock>()

/** The clocks of a time zone. Throws RangeError for one that does not exist. */
export function clockOf(zone: TimeZone): ZoneClock {
  const known = zoneClocks.get(zone)
  if (known !== undefined) return known
  const clock = new ZoneClock(zone)
  zoneClocks.set(zone, clock)
  return clock
}

/** Parses the time zone of a literal. Throws RangeError for one that does not exist. */
export function timeZone(text: string): TimeZone {
  const parsed = parseTimeZone(text)
  if (parsed === null) throw new RangeError(`not a time zone: ${text}`)
  return parsed
}

/** Parses an IANA time zone, like `America/Winnipeg`; null for anything else, also for offsets like `+05:00`. */
export function parseTimeZone(text: string): TimeZone | null {
  return isTimeZone(text) ? text : null
}

function isTimeZone(text: string): text is TimeZone {
  if (!/^[A-Z][A-Za-z]+(\/[A-Z][A-Za-z_-]+){1,2}$/.test(text)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Clocks change on whole quarters of an hour. */
const QUARTER = 15 * MINUTE

class ZoneClock {
  readonly #clock: Intl.DateTimeFormat
  // Cached by quarter of an hour: Intl takes microseconds to return an offset.
  readonly #offsets = new Map<number, number>()
  readonly #starts = new Map<string, Instant>()

  constructor(timeZone: TimeZone) {
    this.#clock = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
  }

  /** The offset from UTC, in milliseconds (negative in Ontario). */
  offsetAt(ms: number): number {
    const quarter = Math.floor(ms / QUARTER)
    const known = this.#offsets.get(quarter)
    if (known !== undefined) return known
    const offset = this.#readOffset(quarter * QUARTER)
    this.#offsets.set(quarter, offset)
    return offset
  }

  /** Parses the offset that Intl writes (`GMT-04:00`; before 1895 with seconds), in milliseconds. */
  #readOffset(ms: number): number {
    const written = this.#clock.formatToParts(ms).find(({ type }) => type === 'timeZoneName')?.value ?? ''
    const [, sign, hours, minutes, seconds = 0] = /GMT([+-])(\d{2}):(\d{2})(?::(\d{2}))?/.exec(written) ?? []
    if (sign === undefined) return 0
    const size = (Number(hours) * 60 + Number(minutes)) * MINUTE + Number(seconds) * 1000
    return sign === '-' ? -size : size
  }

  /** What clocks show at an instant, as if it were UTC. */
  localOf(at: Instant): string {
    const ms = epoch(at)
    return new Date(ms + this.offsetAt(ms)).toISOString()
  }

  /** The first instant of a day, `YYYY-MM-DD`. */
  startOf(day: string): Instant {
    const known = this.#starts.get(day)
    if (known !== undefined) return known
    const start = this.at(day, 0)
    this.#starts.set(day, start)
    return start
  }

  /** The first instant at which clocks show so many minutes after midnight, or more where they skip those. */
  at(day: string, minutes: number): Instant {
    const local = Date.parse(day) + minutes * MINUTE
    const [before, after] = [this.offsetAt(local - DAY_MS), this.offsetAt(local + DAY_MS)]
    if (this.offsetAt(local - before) === before) return fromEpoch(local - before)
    if (this.offsetAt(local - after) === after) return fromEpoch(local - after)
    let change = Math.floor((local - before) / QUARTER)
    while (this.offsetAt((change - 1) * QUARTER) === after) change -= 1
    return fromEpoch(change * QUARTER)
  }
}

declare const brand: unique symbol

/**
 * A point in time: ISO 8601 in UTC with milliseconds. Comparing two as text compares them in time, and facts,
 * the database and the API use the same value.
 */
export type Instant = string & { readonly [brand]: 'Instant' }

const WITH_OFFSET = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

const FIRST = Date.parse('0000-01-01T00:00:00.000Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY_MS = 24 * HOUR

/** Parses an ISO 8601 instant with an offset; null for anything else, including local times. */
export function parseInstant(text: string): Instant | null {
  if (!WITH_OFFSET.test(text)) return null
  const ms = Date.parse(text)
  // Date.parse turns 31 February into a day of March. Days that do not exist are invalid.
  const wall = Date.parse(`${text.slice(0, 10)}T00:00:00Z`)
  if (Number.isNaN(ms) || new Date(wall).toISOString().slice(0, 10) !== text.slice(0, 10)) return null
  // Years before 0 or with more than four digits do not compare as text.
  return ms < FIRST || ms > LAST ? null : fromEpoch(ms)
}

/** Parses the instant of a literal. Throws RangeError unless it is ISO 8601 with an offset. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text)
  if (parsed === null) throw new RangeError(`not an instant with an offset: ${text}`)
  return parsed
}

/** Milliseconds since 1970-01-01T00:00Z. */
export function epoch(at: Instant): number {
  return Date.parse(at)
}

/** The instant `ms` milliseconds after 1970-01-01T00:00Z. */
export function fromEpoch(ms: number): Instant {
  return new Date(ms).toISOString() as Instant
}

/** `at` moved by `ms` milliseconds. */
export function plus(at: Instant, ms: number): Instant {
  return fromEpoch(epoch(at) + ms)
}

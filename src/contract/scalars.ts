import * as z from 'zod/mini'
import type * as domain from '../domain/time/day.ts'
import type * as zone from '../domain/time/time-zone.ts'
import type * as time from '../domain/time/instant.ts'
import { LINE, PARAGRAPHS } from '../domain/text/written-text.ts'
import { areHours, type Hours as domainHours, REGIONS } from '../domain/stores/store.ts'
import { parseDay, WEEKDAYS } from '../domain/time/day.ts'
import { parseInstant } from '../domain/time/instant.ts'
import { parseTimeZone } from '../domain/time/time-zone.ts'

// Compiled checks need `new Function`, which the content security policy blocks.
z.config({ jitless: true })

// Gives checked values the branded types of the domain, in this one place.
type Checked<T> = z.ZodMiniType<T, T>

/** A random 128-bit identifier. */
export const Id = z.string().check(z.regex(/^[0-9a-f]{32}$/))

/** ISO 8601 with an offset. */
export const Instant = z.iso
  .datetime({ offset: true })
  .check(z.refine((text) => parseInstant(text) !== null)) as unknown as Checked<time.Instant>

/**
 * An instant in a request, with any offset, normalized so that comparing two as text compares them in time.
 */
export const SentInstant = z.pipe(
  z.pipe(
    z.iso.datetime({ offset: true }).check(z.refine((text) => parseInstant(text) !== null)),
    z.transform((text) => parseInstant(text) ?? text),
  ),
  Instant,
)

/** A calendar day. */
export const Day = z.iso.date().check(z.refine((text) => parseDay(text) !== null)) as unknown as Checked<domain.Day>

/** A time of day on the 24-hour clock. */
export const TimeOfDay = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/)) as unknown as Checked<domain.TimeOfDay>

/** A time zone by its IANA name. */
export const TimeZone = z
  .string()
  .check(z.refine((text) => parseTimeZone(text) !== null)) as unknown as Checked<zone.TimeZone>

export const Weekday = z.enum(WEEKDAYS as [domain.Weekday, ...domain.Weekday[]])
export const Region = z.enum(REGIONS)

/** A store's authorisation, and an order number (docs/sources.md, "Identifiers"). */
export const Licence = z.string().check(z.regex(/^CRSA\d{7}$/))
export const OrderNumber = z.string().check(z.regex(/^SO\d{9}$/))

/** Text in a request, on one line (`LINE`). The api words its errors by the names of the checks. */
export function OneLine(longest: number, shortest: 0 | 1 = 1) {
  const written = shortest === 0 ? z.regex(/^/) : z.regex(/\S/, 'blank')
  return z.string().check(z.maxLength(longest), written, z.regex(LINE, 'unseen'))
}

/** Text in a request, on any number of lines, or empty (`PARAGRAPHS`). */
export function Paragraphs(longest: number) {
  return z.string().check(z.maxLength(longest), z.regex(PARAGRAPHS, 'unseen'))
}

/** Text stored as written, such as the fields of a draft: anything that a database can store. */
export function StoredText(longest: number) {
  return z.string().check(z.maxLength(longest), z.regex(/^[^\0\p{Cs}]*$/u))
}

/** Checks that two times of an object are hours (`areHours`). Skipped when either has an issue already. */
export function endsApart<T>(path: string, hoursOf: (value: T) => domainHours) {
  return z.refine<T>((value) => areHours(hoursOf(value)), {
    error: 'hours',
    path: [path],
    when: ({ issues }) => issues.length === 0,
  })
}

export const Bilingual = z.object({ en: z.string(), fr: z.string() })
/** The note for stores on a measure, a plan or a launch, in both languages. */
export const Note = z.strictObject({ en: Paragraphs(1_000), fr: Paragraphs(1_000) })
export const Basis = z.enum(['reported', 'simulated'])
/** `timeZone` is that of the store, if it has one of its own; else they are in the network's. */
export const Hours = z.object({ from: TimeOfDay, to: TimeOfDay, timeZone: z.optional(TimeZone) })
export const Appointment = z.object({ day: Day, hours: Hours })

const MOST_STORES = 5_000

/** The audience of a measure or an update. */
export const Scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('regions'), regions: z.array(Region).check(z.maxLength(5)) }),
  z.strictObject({ kind: z.literal('stores'), storeIds: z.array(Id).check(z.maxLength(MOST_STORES)) }),
])

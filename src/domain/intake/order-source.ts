import type { Id } from '../facts/fact.ts'
import { epoch, type Instant, MINUTE } from '../time/instant.ts'

/** A period in which a source was received from without a longer gap than expected. Both instants are receipts. */
export interface Contact {
  readonly firstAt: Instant
  readonly lastAt: Instant
}

/** An API client that reports on orders, as known at an instant. */
export interface OrderSource {
  readonly id: Id
  /** Within so many minutes it sends at least one batch, if only an empty one. Null when nothing is expected. */
  readonly expectedMinutes: number | null
  /** The newest contact that began by that instant; null before the first receipt. */
  readonly contact: Contact | null
}

/** A source with all its contacts, oldest first. */
export interface RecordedSource extends Omit<OrderSource, 'contact'> {
  readonly name: string
  readonly contacts: readonly Contact[]
}

/** A source as known at `now`. */
export function sourceAt({ id, expectedMinutes, contacts }: RecordedSource, now: Instant): OrderSource {
  return { id, expectedMinutes, contact: contacts.findLast(({ firstAt }) => firstAt <= now) ?? null }
}

/** When a source was last received from by `now`. */
export function receivedAt({ contact }: OrderSource, now: Instant): Instant | null {
  if (contact === null) return null
  return contact.lastAt < now ? contact.lastAt : now
}

/** Whether a source that is expected to report has not done so in time. One that never sent has not begun. */
export function isSilent(source: OrderSource, now: Instant): boolean {
  const last = receivedAt(source, now)
  return last !== null && !isInTime(last, source.expectedMinutes, now)
}

/** The last receipt from the source that has been silent for the longest time; null when none is silent. */
export function silentSince(sources: readonly OrderSource[], now: Instant): Instant | null {
  return sources
    .flatMap((source) => (isSilent(source, now) ? (receivedAt(source, now) ?? []) : []))
    .reduce<Instant | null>((first, each) => (first === null || each < first ? each : first), null)
}

/** The contact after a receipt at `now`: `newest` prolonged where the receipt is in time, else a new one. */
export function contactAfter(newest: Contact | null, expectedMinutes: number | null, now: Instant): Contact {
  if (newest === null || !isInTime(newest.lastAt, expectedMinutes, now)) return { firstAt: now, lastAt: now }
  return newest.lastAt >= now ? newest : { firstAt: newest.firstAt, lastAt: now }
}

function isInTime(last: Instant, expectedMinutes: number | null, now: Instant): boolean {
  return expectedMinutes === null || epoch(now) - epoch(last) <= expectedMinutes * MINUTE
}

import { pausesFor } from '../measures/delivery-mode.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from '../measures/measure.ts'
import { type Appointment, goneEvent, type OrderEvent, type OrderRecord } from '../orders/order.ts'
import type { Outlook } from './outlook.ts'
import type { Store } from '../stores/store.ts'

/** What a store was told of an order's day; `appointment` is null while no day could be given. */
export interface Promised {
  readonly at: Instant
  readonly appointment: Appointment | null
  readonly because: 'placed' | 'pause' | 'queue' | 'confirmed'
  readonly updateId: Id | null
}

/**
 * All that a store was told of an order's day, oldest first: each entry and the one before it are a
 * was → now. A pause takes the day from every order placed before it that has not yet left; one placed while
 * deliveries are paused or resume in the order of the queue (`outlook`) has a calendar day that nobody can promise.
 */
export function promisesOf(
  record: OrderRecord,
  measures: readonly Measure[],
  store: Pick<Store, 'id' | 'region'>,
  outlook: Outlook,
  now: Instant,
): Promised[] {
  const { placedAt, planned } = record.order
  const gone = goneEvent(record)
  const pauses = pausesFor(store, measures, now)
    .filter(({ publishedAt }) => publishedAt > placedAt)
    .filter(({ publishedAt }) => gone === undefined || gone.publishedAt > publishedAt)
    .map(({ publishedAt, updateId }): Promised => ({
      at: publishedAt,
      appointment: null,
      because: 'pause',
      updateId,
    }))
  // A day from before a pause that is told only after it was never to be relied on.
  const isVoid = (event: OrderEvent) =>
    pauses.some((pause) => event.at <= pause.at && pause.at < event.publishedAt)
  const confirmed = record.events.flatMap((event): Promised[] =>
    event.kind === 'confirmed' && !isVoid(event)
      ? [{ at: event.publishedAt, appointment: event.appointment, because: 'confirmed', updateId: null }]
      : [],
  )
  const placed: Promised = { at: placedAt, appointment: planned, because: 'placed', updateId: null }
  const promises = [placed, ...[...pauses, ...confirmed].sort(byInstant)]
  const stillPromised = promises.at(-1)?.appointment !== null
  if (stillPromised && outlook.kind === 'paused') {
    return [...promises, { at: placedAt, appointment: null, because: 'pause', updateId: null }]
  }
  if (stillPromised && outlook.kind === 'in_queue') {
    return [...promises, { at: placedAt, appointment: null, because: 'queue', updateId: null }]
  }
  return promises
}

/** Days that were told at once stay in the order in which they were given. */
function byInstant(a: Promised, b: Promised): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

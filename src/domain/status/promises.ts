import { pausesFor } from '../measures/delivery-mode.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from '../measures/measure.ts'
import type { Appointment, OrderEvent, OrderRecord } from '../orders/order.ts'
import { orderLife } from '../orders/order-life.ts'
import type { Outlook } from './outlook.ts'
import type { Store } from '../stores/store.ts'

/** A promise of an order's day to its store; `appointment` is null while no day could be given. */
export interface Promised {
  readonly at: Instant
  readonly appointment: Appointment | null
  readonly because: 'placed' | 'pause' | 'queue' | 'confirmed'
  readonly updateId: Id | null
}

/**
 * All promises of an order's day to its store, oldest first: each entry and the previous one form a was →
 * now. A pause removes the day of every order that was placed before it and has not left yet. An order placed
 * while deliveries are paused or recovering (`outlook`) has a calendar day that cannot be promised.
 */
export function promisesOf(
  record: OrderRecord,
  measures: readonly Measure[],
  store: Pick<Store, 'id' | 'region'>,
  outlook: Outlook,
  now: Instant,
): Promised[] {
  const { placedAt, planned } = record.order
  const { gone, confirmed: confirmations } = orderLife(record)
  const pauses = pausesFor(store, measures, now)
    .filter(({ publishedAt }) => publishedAt > placedAt)
    .filter(({ publishedAt }) => gone === null || gone.publishedAt > publishedAt)
    .map(({ publishedAt, updateId }): Promised => ({
      at: publishedAt,
      appointment: null,
      because: 'pause',
      updateId,
    }))
  // A day confirmed before a pause and reported after it never held.
  const isVoid = (event: OrderEvent) => pauses.some((pause) => event.at <= pause.at && pause.at < event.publishedAt)
  const confirmed = confirmations.flatMap((event): Promised[] =>
    isVoid(event)
      ? []
      : [{ at: event.publishedAt, appointment: event.appointment, because: 'confirmed', updateId: null }],
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

/** Promises of one instant keep their order. */
function byInstant(a: Promised, b: Promised): number {
  return a.at < b.at ? -1 : a.at > b.at ? 1 : 0
}

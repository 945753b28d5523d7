import type { Id } from './fact.ts'
import type { Instant } from './instant.ts'
import type { Measure } from './measure.ts'
import { type Appointment, lastEvent, type OrderRecord } from './order.ts'
import { covers } from './scope.ts'
import type { Store } from './store.ts'

/** What a store was told of an order's day; `appointment` is null while no day could be given. */
export interface Promised {
  readonly at: Instant
  readonly appointment: Appointment | null
  readonly because: 'placed' | 'pause' | 'confirmed'
  readonly updateId: Id | null
}

/**
 * All that a store was told of an order's day, oldest first: each entry and the one before it are a
 * was → now. A pause takes the day from every order placed before it that has not yet left.
 */
export function promisesOf(
  record: OrderRecord,
  measures: readonly Measure[],
  store: Pick<Store, 'id' | 'region'>,
  now: Instant,
): Promised[] {
  const { placedAt, planned } = record.order
  const gone = lastEvent(record, 'shipped', 'out_for_delivery', 'delivered', 'partly_delivered', 'cancelled')
  const pauses = measures.flatMap((measure): Promised[] =>
    measure.kind === 'delivery_pause' &&
    // A revision of a pause (its end) takes no day away a second time.
    measure.replaces === null &&
    measure.publishedAt <= now &&
    measure.publishedAt > placedAt &&
    (gone === undefined || gone.publishedAt > measure.publishedAt) &&
    covers(measure.scope, store)
      ? [{ at: measure.publishedAt, appointment: null, because: 'pause', updateId: measure.updateId }]
      : [],
  )
  const confirmed = record.events.flatMap((event): Promised[] =>
    event.kind === 'confirmed'
      ? [{ at: event.publishedAt, appointment: event.appointment, because: 'confirmed', updateId: null }]
      : [],
  )
  const placed: Promised = { at: placedAt, appointment: planned, because: 'placed', updateId: null }
  return [placed, ...[...pauses, ...confirmed].sort((a, b) => (a.at < b.at ? -1 : 1))]
}

import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import { inProcessAt, type Precedence } from './delivery-queue.ts'
import type { Measure } from '../measures/measure.ts'
import type { DeliveryPause } from '../measures/delivery-pause.ts'
import { shutdownAt } from '../measures/delivery-mode.ts'
import { orderAt, type OrderRecord } from '../orders/order.ts'
import { begunAt, isWaiting } from '../orders/order-life.ts'
import type { Region } from '../stores/store.ts'

/** The precedence of an order, from its events as known then. */
export function precedenceOf(
  record: OrderRecord,
  region: Region,
  shutdown: DeliveryPause['shutdown'] | null,
): Precedence {
  return { placedAt: record.order.placedAt, inProcess: inProcessAt(record, shutdown), region }
}

/** The orders of all stores in the queue at `now`. `regionOf` takes the id of a store. */
export function waitingAt(
  orders: readonly OrderRecord[],
  measures: readonly Measure[],
  regionOf: (storeId: Id) => Region,
  now: Instant,
): Precedence[] {
  const shutdown = shutdownAt(measures, now)
  return orders.flatMap((each) => {
    const record = orderAt(each, now)
    return record === null || !isWaiting(record) ? [] : [precedenceOf(record, regionOf(record.order.storeId), shutdown)]
  })
}

/**
 * Whether a change of an order since `before` (null: not known before) may change the queue at `now`: the
 * order joined or left, or its processing began at another instant, which decides its precedence.
 */
export function movesQueue(before: OrderRecord | null, after: OrderRecord, now: Instant): boolean {
  return enqueue(before, now) !== enqueue(after, now)
}

/** The input of an order's precedence; null when it does not wait. */
function enqueue(record: OrderRecord | null, now: Instant): Instant | 'unprocessed' | null {
  const known = record && orderAt(record, now)
  if (known === null || !isWaiting(known)) return null
  return begunAt(known) ?? 'unprocessed'
}

import type { Instant } from './instant.ts'
import { inProcessAt, type Precedence } from './line.ts'
import type { DeliveryPause, Measure } from './measure.ts'
import { shutdownAt } from './network.ts'
import { isWaiting, orderAt, type OrderRecord } from './order.ts'

/** What decides when an order is served, as it was known then. */
export function precedenceOf(record: OrderRecord, shutdown: DeliveryPause['shutdown'] | null): Precedence {
  return { placedAt: record.order.placedAt, inProcess: inProcessAt(record, shutdown) }
}

/** The orders of all stores that wait at `now`: those placed and not yet gone. */
export function waitingAt(
  orders: readonly OrderRecord[],
  measures: readonly Measure[],
  now: Instant,
): Precedence[] {
  const shutdown = shutdownAt(measures, now)
  return orders.flatMap((each) => {
    const record = orderAt(each, now)
    return record === null || !isWaiting(record) ? [] : [precedenceOf(record, shutdown)]
  })
}

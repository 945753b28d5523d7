import type { Instant } from './instant.ts'
import { inProcessAt, type Line, lineUp } from './line.ts'
import type { Measure } from './measure.ts'
import { shutdownAt } from './network.ts'
import { isWaiting, orderAt, type OrderRecord } from './order.ts'

/** The line that the orders of all stores form at `now`: those placed and not yet gone, in their order of service. */
export function lineOf(orders: readonly OrderRecord[], measures: readonly Measure[], now: Instant): Line {
  const shutdown = shutdownAt(measures, now)
  const waiting = orders.flatMap((each) => {
    const record = orderAt(each, now)
    if (record === null || !isWaiting(record)) return []
    const { id: orderId, placedAt } = record.order
    return [{ orderId, placedAt, inProcess: inProcessAt(record, shutdown) }]
  })
  return lineUp(waiting)
}

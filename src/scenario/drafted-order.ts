import { fromEpoch } from '../domain/time/instant.ts'
import type { Order } from '../domain/orders/order.ts'
import { type EventLog, eventLog } from './event-log.ts'
import { idsOf } from './ids.ts'
import type { OrderDraft } from './order-draft.ts'
import { linesOf } from './products.ts'
import { randomOf } from './random.ts'

/** A placed order, with the log for its events. */
export interface DraftedOrder {
  readonly draft: OrderDraft
  readonly order: Order
  readonly log: EventLog
}

/** Adds ids, numbers and lines. `drafts` are in the order of placing, which is that of the numbers. */
export function placeOrders(drafts: readonly OrderDraft[]): DraftedOrder[] {
  const random = randomOf('order lines')
  const orderId = idsOf('orders')
  const eventId = idsOf('order events')
  return drafts.map((draft, index) => {
    const { store, kind, placedMs, plannedDay, mostCases } = draft
    const order: Order = {
      id: orderId(),
      storeId: store.id,
      number: `SO99${String(FIRST_NUMBER + index).padStart(7, '0')}`,
      kind,
      placedAt: fromEpoch(placedMs),
      planned: { day: plannedDay, hours: store.receiving },
      lines: linesOf(random, mostCases),
    }
    return { draft, order, log: eventLog(order.id, eventId) }
  })
}

// The distributor numbered orders before the story begins.
const FIRST_NUMBER = 214_301

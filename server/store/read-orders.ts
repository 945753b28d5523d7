import { inArray } from 'drizzle-orm'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { OrderRecord } from '../../src/domain/orders/order.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { orderEvents, orders } from '../database/schema-facts.ts'
import { orderEventOf, orderOf } from './rows.ts'

/** The orders of some stores by when they were placed, each with its events by when they were published. */
export async function readOrders(
  transaction: DrizzleTransaction,
  storeIds: readonly Id[],
): Promise<OrderRecord[]> {
  const rows = await transaction
    .select()
    .from(orders)
    .where(inArray(orders.storeId, [...storeIds]))
    .orderBy(orders.placedAt, orders.id)
  const events = await transaction
    .select()
    .from(orderEvents)
    .where(inArray(orderEvents.storeId, [...storeIds]))
    .orderBy(orderEvents.publishedAt, orderEvents.id)
  const eventsOf = Map.groupBy(events, ({ orderId }) => orderId)
  return rows.map((row) => ({
    order: orderOf(row),
    events: (eventsOf.get(row.id) ?? []).map(orderEventOf),
  }))
}

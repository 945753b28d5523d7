import { and, inArray, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { OrderRecord } from '../../src/domain/orders/order.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { orderEvents, orders } from '../database/schema-facts.ts'
import { orderEventOf, orderOf } from './rows.ts'

/**
 * Returns orders sorted by placement, each with its events sorted by publication: all, or
 * those of some stores or numbers.
 */
export async function readOrders(
  transaction: DrizzleTransaction,
  of: 'all' | { readonly storeIds: readonly Id[] } | { readonly numbers: readonly string[] },
): Promise<OrderRecord[]> {
  const [storeIds, numbers] = of === 'all' ? [null, null] : 'storeIds' in of ? [of.storeIds, null] : [null, of.numbers]
  const among = (column: PgColumn, values: readonly string[] | null): SQL | undefined =>
    values === null ? undefined : inArray(column, [...values])
  const rows = await transaction
    .select()
    .from(orders)
    .where(and(among(orders.storeId, storeIds), among(orders.number, numbers)))
    .orderBy(orders.placedAt, orders.id)
  const ids = numbers === null ? null : rows.map(({ id }) => id)
  const events = await transaction
    .select()
    .from(orderEvents)
    .where(and(among(orderEvents.storeId, storeIds), among(orderEvents.orderId, ids)))
    .orderBy(orderEvents.publishedAt, orderEvents.id)
  const eventsOf = Map.groupBy(events, ({ orderId }) => orderId)
  return rows.map((row) => ({
    order: orderOf(row),
    events: (eventsOf.get(row.id) ?? []).map(orderEventOf),
  }))
}

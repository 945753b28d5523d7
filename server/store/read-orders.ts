import { inArray, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { OrderRecord } from '../../src/domain/orders/order.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { orderEvents, orders } from '../database/schema-facts.ts'
import { orderEventOf, orderOf } from './rows.ts'

/**
 * Returns orders sorted by placement, each with its events sorted by publication: those of some stores or
 * numbers, else all.
 */
export async function readOrders(
  transaction: DrizzleTransaction,
  of: { readonly storeIds?: readonly Id[]; readonly numbers?: readonly string[] } = {},
): Promise<OrderRecord[]> {
  const wanted = of.numbers === undefined ? ofStores(orders.storeId) : inArray(orders.number, [...of.numbers])
  const rows = await transaction.select().from(orders).where(wanted).orderBy(orders.placedAt, orders.id)
  const ids = rows.map(({ id }) => id)
  const events = await transaction
    .select()
    .from(orderEvents)
    .where(of.numbers === undefined ? ofStores(orderEvents.storeId) : inArray(orderEvents.orderId, ids))
    .orderBy(orderEvents.publishedAt, orderEvents.id)
  const eventsOf = Map.groupBy(events, ({ orderId }) => orderId)
  return rows.map((row) => ({
    order: orderOf(row),
    events: (eventsOf.get(row.id) ?? []).map(orderEventOf),
  }))

  function ofStores(column: PgColumn): SQL | undefined {
    return of.storeIds && inArray(column, [...of.storeIds])
  }
}

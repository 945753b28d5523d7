import { gte, inArray, isNull, or } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { OrdersWanted } from '../../src/api/publishing/operations-repository.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { OrderRecord } from '../../src/domain/orders/order.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { orderEvents, orders, orderStates } from '../database/schema-facts.ts'
import { orderEventOf, orderOf } from './rows.ts'

type Wanted = OrdersWanted | { readonly storeIds: readonly Id[] } | { readonly numbers: readonly string[] }

/** Returns orders sorted by placement, each with its events sorted by publication. */
export async function readOrders(transaction: DrizzleTransaction, wanted: Wanted): Promise<OrderRecord[]> {
  const { ofOrders, ofEvents } = conditionsOf(transaction, wanted)
  const rows = await transaction.select().from(orders).where(ofOrders).orderBy(orders.placedAt, orders.id)
  const events = await transaction
    .select()
    .from(orderEvents)
    .where(ofEvents)
    .orderBy(orderEvents.publishedAt, orderEvents.id)
  const eventsOf = Map.groupBy(events, ({ orderId }) => orderId)
  return rows.map((row) => ({
    order: orderOf(row),
    events: (eventsOf.get(row.id) ?? []).map(orderEventOf),
  }))
}

/** The ids of orders that are open or were settled since an instant (`isOpenSince`), as a subquery. */
export function openOrders(transaction: DrizzleTransaction, since: Instant) {
  const { orderId, settledAt } = orderStates
  return transaction
    .select({ orderId })
    .from(orderStates)
    .where(or(isNull(settledAt), gte(settledAt, since)))
}

function conditionsOf(transaction: DrizzleTransaction, wanted: Wanted) {
  if ('storeIds' in wanted) {
    const among = (column: PgColumn) => inArray(column, [...wanted.storeIds])
    return { ofOrders: among(orders.storeId), ofEvents: among(orderEvents.storeId) }
  }
  if ('settledSince' in wanted) {
    const open = openOrders(transaction, wanted.settledSince)
    return { ofOrders: inArray(orders.id, open), ofEvents: inArray(orderEvents.orderId, open) }
  }
  const ofOrders =
    'kinds' in wanted ? inArray(orders.kind, [...wanted.kinds]) : inArray(orders.number, [...wanted.numbers])
  const ids = transaction.select({ id: orders.id }).from(orders).where(ofOrders)
  return { ofOrders, ofEvents: inArray(orderEvents.orderId, ids) }
}

import { and, eq, gt, inArray, isNull, lte, max, min, notExists, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { settledSince } from '../../src/domain/orders/order-life.ts'
import { type Day, startOf } from '../../src/domain/time/day.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import { KINDS_OUT_OF_QUEUE } from '../../src/domain/orders/order.ts'
import type { Region } from '../../src/domain/stores/store.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { orderEvents, orders, stores } from '../database/schema-facts.ts'
import { openOrders } from './read-orders.ts'

/** The data of an order that determines the queue, for any store. */
export interface Handled {
  readonly region: Region
  readonly placedAt: Instant
  readonly begunAt: Instant | null
  readonly goneAt: Instant | null
}

/**
 * Returns orders known at `now` that wait or that left from the day `since` on, by their events without the revoked ones:
 * what `orderLife` calls `begunAt` and `gone`. Linear in the number of open orders and of those settled since then.
 */
export async function ordersHandled(transaction: DrizzleTransaction, now: Instant, since: Day): Promise<Handled[]> {
  const firstOf = (condition: ReturnType<typeof sql>) =>
    sql<Instant | null>`min(${orderEvents.at}) filter (where ${condition})`.mapWith(orderEvents.at)
  const open = openOrders(transaction, settledSince(since))
  const revocations = alias(orderEvents, 'revocations')
  const handled = transaction
    .select({
      orderId: orderEvents.orderId,
      begunAt: firstOf(sql`${orderEvents.kind} = 'processing'`).as('begun_at'),
      goneAt: firstOf(sql`${orderEvents.kind} <> 'processing'`).as('gone_at'),
    })
    .from(orderEvents)
    .where(
      and(
        inArray(orderEvents.orderId, open),
        lte(orderEvents.publishedAt, now),
        inArray(orderEvents.kind, ['processing', ...KINDS_OUT_OF_QUEUE]),
        notExists(
          transaction
            .select({ id: revocations.id })
            .from(revocations)
            .where(and(eq(revocations.revokes, orderEvents.id), lte(revocations.publishedAt, now))),
        ),
      ),
    )
    .groupBy(orderEvents.orderId)
    .as('handled')
  return transaction
    .select({
      region: stores.region,
      placedAt: orders.placedAt,
      begunAt: handled.begunAt,
      goneAt: handled.goneAt,
    })
    .from(orders)
    .innerJoin(stores, eq(stores.id, orders.storeId))
    .leftJoin(handled, eq(handled.orderId, orders.id))
    .where(
      and(
        inArray(orders.id, open),
        lte(orders.placedAt, now),
        or(isNull(handled.goneAt), gt(handled.goneAt, startOf(since))),
      ),
    )
}

/** Returns the instants nearest to `now` at which the known state of any order changes. */
export async function nearestChanges(transaction: DrizzleTransaction, now: Instant): Promise<(Instant | null)[]> {
  const [placedBefore] = await transaction
    .select({ at: max(orders.placedAt) })
    .from(orders)
    .where(lte(orders.placedAt, now))
  const [placedAfter] = await transaction
    .select({ at: min(orders.placedAt) })
    .from(orders)
    .where(gt(orders.placedAt, now))
  const [publishedBefore] = await transaction
    .select({ at: max(orderEvents.publishedAt) })
    .from(orderEvents)
    .where(lte(orderEvents.publishedAt, now))
  const [publishedAfter] = await transaction
    .select({ at: min(orderEvents.publishedAt) })
    .from(orderEvents)
    .where(gt(orderEvents.publishedAt, now))
  return [placedBefore, placedAfter, publishedBefore, publishedAfter].map((found) => found?.at ?? null)
}

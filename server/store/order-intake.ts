import { and, count, eq, gt, inArray, isNotNull, isNull, sql, type SQLWrapper } from 'drizzle-orm'
import type { PendingQuery, OrderIntake } from '../../src/api/fact-store.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { KnownSize } from '../../src/domain/intake/batch-size.ts'
import type { Dropped, PendingEvent, IntakeAdditions } from '../../src/domain/intake/intake-decision.ts'
import { senderOf } from '../../src/domain/intake/intake-item.ts'
import type { OrderEvent } from '../../src/domain/orders/order.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { orderEvents, orders, stores } from '../database/schema-facts.ts'
import { apiClients, intakeItems, pendingEvents } from '../database/schema-host.ts'
import { addRows } from './add-rows.ts'
import type { Ask } from './questions.ts'
import { readOrders } from './read-orders.ts'
import { orderEventRow } from './rows.ts'
import { addReceipt } from './sources.ts'

/** Returns the orders of every store, for the intake. The transaction holds its lock (`fact-store.ts`). */
export function orderIntakeFor(ask: Ask, sender: Id): OrderIntake {
  return {
    storesByLicence: (licences) =>
      ask((transaction) =>
        transaction
          .select({ id: stores.id, licence: stores.licence })
          .from(stores)
          .where(inArray(stores.licence, [...licences])),
      ),
    sizes: (numbers) => ask((transaction) => sizesOf(transaction, numbers)),
    orders: (numbers) =>
      ask(async (transaction) => {
        const [records, revoked] = [await readOrders(transaction, { numbers }), await revokedSenders(transaction)]
        return records.map(({ order, events }) => ({ order, events: events.map((event) => ofNobody(event, revoked)) }))
      }),
    pending: (numbers) =>
      ask(async (transaction) => {
        const rows = await transaction
          .select({ event: pendingEvents.event })
          .from(pendingEvents)
          .where(stillPending(numbers))
        return rows.map(({ event }) => event)
      }),
    taken: (ids) =>
      ask((transaction) =>
        transaction
          .select({ id: intakeItems.id, content: intakeItems.content })
          .from(intakeItems)
          .where(inArray(intakeItems.id, [...ids])),
      ),
    received: (now) => ask((transaction) => addReceipt(transaction, sender, now)),
    ownPending: (query) => ask((transaction) => readOwnPending(transaction, sender, query)),
    add: ({ released, dropped, taken, pending, orders: placed, events, settled }, now) =>
      ask(async (transaction) => {
        await dropEvents(transaction, dropped, now)
        const droppedIds = new Set(dropped.map(({ id }) => id))
        const { id } = pendingEvents
        await transaction.delete(pendingEvents).where(
          inArray(
            id,
            released.filter((each) => !droppedIds.has(each)),
          ),
        )
        // What did not fit is forgotten once its sender has corrected it.
        const sentAgain = taken.map((item) => item.id)
        await transaction.delete(pendingEvents).where(and(inArray(id, sentAgain), isNotNull(pendingEvents.droppedAt)))
        await addRows(transaction, intakeItems, taken)
        const rows = pending.map((event) => ({
          id: event.id,
          number: event.number,
          event,
          sender: senderOf(event.id) ?? null,
        }))
        await addRows(transaction, pendingEvents, rows)
        await addRows(transaction, orders, placed)
        const storeIds = await storesOf(transaction, events)
        const eventRows = events.map((event) => orderEventRow(event, storeIds.get(event.orderId) ?? ''))
        await addRows(transaction, orderEvents, eventRows)
        await setOrderStates(transaction, settled)
      }),
  }
}

async function revokedSenders(transaction: DrizzleTransaction): Promise<ReadonlySet<Id>> {
  const rows = await transaction.select({ id: apiClients.id }).from(apiClients).where(isNotNull(apiClients.revokedAt))
  return new Set(rows.map(({ id }) => id))
}

/** What a revoked client reported can be revoked by any other source that reports it, like what was imported. */
function ofNobody(event: OrderEvent, revoked: ReadonlySet<Id>): OrderEvent {
  const { sender, ...rest } = event
  return sender === undefined || !revoked.has(sender) ? event : rest
}

function stillPending(numbers: readonly string[]) {
  return and(inArray(pendingEvents.number, [...numbers]), isNull(pendingEvents.droppedAt))
}

async function dropEvents(transaction: DrizzleTransaction, dropped: readonly Dropped[], now: Instant): Promise<void> {
  if (dropped.length === 0) return
  const given = JSON.stringify(dropped)
  await transaction.execute(
    sql`update pending_events set dropped_because = drop.because, dropped_at = ${now}
      from jsonb_to_recordset(${given}::jsonb) as drop (id text, because text) where pending_events.id = drop.id`,
  )
  const ids = dropped.map(({ id }) => id)
  await transaction.delete(intakeItems).where(inArray(intakeItems.id, ids))
}

async function readOwnPending(
  transaction: DrizzleTransaction,
  sender: Id,
  { after, dropped, limit }: PendingQuery,
): Promise<PendingEvent[]> {
  const { id, event, droppedBecause: because, droppedAt: at } = pendingEvents
  const byId = sql`${id} collate "C"`
  const rows = await transaction
    .select({ event, because, at })
    .from(pendingEvents)
    .where(
      and(
        eq(pendingEvents.sender, sender),
        after === null ? undefined : gt(byId, after),
        dropped === null ? undefined : dropped ? isNotNull(at) : isNull(at),
      ),
    )
    .orderBy(byId)
    .limit(limit)
  return rows.map((row) => ({
    event: row.event,
    dropped: row.because === null || row.at === null ? null : { because: row.because, at: row.at },
  }))
}

/** Counted by the database: rows of heavy orders are what a batch must not read. */
async function sizesOf(transaction: DrizzleTransaction, numbers: readonly string[]): Promise<KnownSize[]> {
  const { details, cases } = orderEvents
  const { event } = pendingEvents
  const known = await transaction
    .select({
      number: orders.number,
      events: count(orderEvents.id),
      lines: linesIn(sql`jsonb_array_length(${orders.lines})`, lengths(sql`${details} -> 'lines'`), lengths(cases)),
    })
    .from(orders)
    .leftJoin(orderEvents, eq(orderEvents.orderId, orders.id))
    .where(inArray(orders.number, [...numbers]))
    .groupBy(orders.id)
  const pending = await transaction
    .select({
      number: pendingEvents.number,
      events: count(),
      lines: linesIn(lengths(sql`${event} -> 'lines'`), lengths(sql`${event} -> 'cases'`)),
    })
    .from(pendingEvents)
    .where(stillPending(numbers))
    .groupBy(pendingEvents.number)
  return [...known, ...pending]
}

/** The lengths of the lists of a group of rows, together. */
function lengths(list: SQLWrapper) {
  return sql`coalesce(sum(jsonb_array_length(${list})), 0)`
}

function linesIn(...counts: readonly SQLWrapper[]) {
  return sql<number>`${sql.join([...counts], sql` + `)}`.mapWith(Number)
}

async function setOrderStates(transaction: DrizzleTransaction, states: IntakeAdditions['settled']): Promise<void> {
  if (states.length === 0) return
  const given = JSON.stringify(states)
  await transaction.execute(
    sql`insert into order_states (order_id, settled_at)
      select "orderId", "settledAt" from jsonb_to_recordset(${given}::jsonb) as state ("orderId" text, "settledAt" timestamptz)
      on conflict (order_id) do update set settled_at = excluded.settled_at`,
  )
}

/** Returns the store of each order with events. */
async function storesOf(
  transaction: DrizzleTransaction,
  events: readonly OrderEvent[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(events.map(({ orderId }) => orderId))]
  const rows = await transaction
    .select({ id: orders.id, storeId: orders.storeId })
    .from(orders)
    .where(inArray(orders.id, ids))
  return new Map(rows.map(({ id, storeId }) => [id, storeId]))
}

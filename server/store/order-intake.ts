import { count, eq, inArray, sql, type SQLWrapper } from 'drizzle-orm'
import type { OrderIntake } from '../../src/api/fact-store.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { KnownSize } from '../../src/domain/intake/batch-size.ts'
import type { IntakeAdditions } from '../../src/domain/intake/intake-decision.ts'
import type { OrderEvent } from '../../src/domain/orders/order.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { orderEvents, orders, stores } from '../database/schema-facts.ts'
import { intakeItems, pendingEvents } from '../database/schema-host.ts'
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
    orders: (numbers) => ask((transaction) => readOrders(transaction, { numbers })),
    pending: (numbers) =>
      ask(async (transaction) => {
        const rows = await transaction
          .select({ event: pendingEvents.event })
          .from(pendingEvents)
          .where(inArray(pendingEvents.number, [...numbers]))
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
    add: ({ released, forgotten, taken, pending, orders: placed, events, settled }) =>
      ask(async (transaction) => {
        await transaction.delete(pendingEvents).where(inArray(pendingEvents.id, [...released]))
        await transaction.delete(intakeItems).where(inArray(intakeItems.id, [...forgotten]))
        await addRows(transaction, intakeItems, taken)
        const rows = pending.map((event) => ({ id: event.id, number: event.number, event }))
        await addRows(transaction, pendingEvents, rows)
        await addRows(transaction, orders, placed)
        const storeIds = await storesOf(transaction, events)
        const eventRows = events.map((event) => orderEventRow(event, storeIds.get(event.orderId) ?? ''))
        await addRows(transaction, orderEvents, eventRows)
        await setOrderStates(transaction, settled)
      }),
  }
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
    .where(inArray(pendingEvents.number, [...numbers]))
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

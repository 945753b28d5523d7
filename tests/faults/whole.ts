import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { Drizzle } from '../../server/database/database.ts'
import { rowsOf } from '../../server/database/rows-of.ts'

/** An added fact. All facts of the seed share one transaction. */
const ADDED = sql`xmin <> (select xmin from origin)`

/** Queries that count partial rows, and rows that lack another row of the same transaction (`xmin`). */
const FIELD_ERRORS = {
  ...Object.fromEntries(
    ['receipts', 'accesses', 'orders', 'order_events'].map((table) => [
      `${table} without exactly one line in the audit that names who`,
      sql`select count(*) from ${sql.identifier(table)} fact where ${ADDED} and 1 <> (
        select count(*) from audit where subject = ${table} and subject_id = fact.id
          and audit.xmin = fact.xmin and action = 'added' and actor is not null)`,
    ]),
  ),
  'lines of the audit about nothing that is there': sql`select count(*) from audit
    where not exists (select from receipts fact where fact.id = subject_id and subject = 'receipts')
      and not exists (select from accesses fact where fact.id = subject_id and subject = 'accesses')
      and not exists (select from orders fact where fact.id = subject_id and subject = 'orders')
      and not exists (select from order_events fact where fact.id = subject_id and subject = 'order_events')`,
  'facts of which the people of their store are not told once': sql`select count(*) from audit
    where not exists (select from receipts where id = subject_id and kind = 'viewed') and 1 <> (
      select count(*) from outbox where outbox.xmin = audit.xmin and change ->> 'storeId' = store_id)`,
  'changes told of which nothing came': sql`select count(*) from outbox
    where change ->> 'topic' in ('store', 'queue') and not exists (
      select from audit where audit.xmin = outbox.xmin
        and (outbox.change ->> 'topic' = 'queue' or store_id = outbox.change ->> 'storeId'))`,
  'keys without what was answered': sql`select count(*) from idempotent_responses where status is null or body is null`,
  'events without their order': sql`select count(*) from order_events
    where not exists (select from orders where orders.id = order_id and orders.store_id = order_events.store_id)`,
  'items of the intake of which nothing came': sql`select count(*) from intake_items
    where not exists (select from audit where audit.xmin = intake_items.xmin)`,
}

const Count = z.object({ count: z.coerce.number() })

/** Returns the violations. Empty if each write is whole, with its audit entry and published change. */
export async function torn(db: Drizzle): Promise<string[]> {
  const found: string[] = []
  for (const [violation, query] of Object.entries(FIELD_ERRORS)) {
    const [counted] = rowsOf(Count, await db.execute(query))
    if (counted?.count !== 0) found.push(`${counted?.count} ${violation}`)
  }
  return found
}

const Named = z.object({ name: z.string(), count: z.coerce.number() })

async function counted(db: Drizzle, query: ReturnType<typeof sql>): Promise<ReadonlyMap<string, number>> {
  return new Map(rowsOf(Named, await db.execute(query)).map(({ name, count }) => [name, count]))
}

/** The number of recorded accesses by reason. */
export const accessesByReason = (db: Drizzle) =>
  counted(db, sql`select reason as name, count(*) from accesses group by 1`)

/** The number of rows of orders, order events and intake items, by order number. */
export const rowsByNumber = (db: Drizzle) =>
  counted(
    db,
    sql`select number as name, count(distinct orders.id) + count(distinct order_events.id) + (
        select count(*) from intake_items where intake_items.id like '%-' || number) as count
      from orders left join order_events on order_id = orders.id where orders.${ADDED} group by 1`,
  )

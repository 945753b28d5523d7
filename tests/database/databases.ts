import { randomBytes } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { drizzle } from 'drizzle-orm/node-postgres'
import { eq, gt, max, sql } from 'drizzle-orm'
import { Client } from 'pg'
import { inject } from 'vitest'
import { type Database, DRIZZLE, type Drizzle } from '../../server/database/database.ts'
import { openPGlite } from '../../server/database/pglite.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { networkFacts, orderEvents, orders, orderStates } from '../../server/database/schema-facts.ts'
import { audit } from '../../server/database/schema-host.ts'
import { cannedAnswers } from '../../server/database/schema-records.ts'
import { readOrders } from '../../server/store/read-orders.ts'
import { audienceColumn, networkFactsOf } from '../../server/store/rows.ts'
import { seedFacts } from '../../server/store/seed.ts'
import { createSecurityLog } from '../../server/security-log.ts'
import type { SecurityLog } from '../../src/api/audit/security-log.ts'
import { settledAt } from '../../src/domain/orders/order-life.ts'
import { audiencesOf } from '../../src/domain/status/audience.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { story } from '../contract/story.ts'

export type DatabaseKind = Database['kind']

/** A seeded database, with an owner connection that bypasses row-level security. */
export interface TestDatabase {
  readonly database: Database
  readonly asOwner: Drizzle
  close(): Promise<void>
}

/** Opens a database filled with a seed. The full story is copied from the project’s filled database. */
export async function openSeeded(kind: DatabaseKind, seed: Scenario): Promise<TestDatabase> {
  const filled = seed === story ? inject('filled')?.[kind] : null
  if (filled) return kind === 'pglite' ? openEmbedded(await openAsBlob(filled)) : openOnServer(filled)
  const opened = await openUnseeded(kind)
  await opened.asOwner.transaction((transaction) => seedFacts(transaction, seed))
  return opened
}

/** Opens a database with empty tables. */
export async function openUnseeded(kind: DatabaseKind): Promise<TestDatabase> {
  if (kind === 'postgres') return openOnServer()
  const empty = inject('filled')?.emptyPglite
  return openEmbedded(empty ? await openAsBlob(empty) : undefined)
}

async function openEmbedded(dump?: Blob): Promise<TestDatabase> {
  const database = await openPGlite(dump)
  return { database, asOwner: database.db, close: () => database.close() }
}

/** Creates a database on the tests’ PostgreSQL: empty, or a copy of a template that is not in use. */
export async function createDatabase(
  template = 'template1',
): Promise<{ readonly url: string; readonly drop: () => Promise<void> }> {
  const server = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${name} template ${template}`)
  return {
    url: Object.assign(new URL(server), { pathname: `/${name}` }).href,
    drop: () => onServer(server, `drop database ${name} with (force)`),
  }
}

async function openOnServer(template?: string): Promise<TestDatabase> {
  const { url, drop } = await createDatabase(template)
  const database = await openPostgres(url, () => undefined)
  const owner = new Client({ connectionString: url, options: '-c timezone=UTC' })
  await owner.connect()
  return {
    database,
    asOwner: drizzle(owner, DRIZZLE),
    async close() {
      await owner.end()
      await database.close()
      await drop()
    },
  }
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Returns the security log of a host over a database, whose clients have no known address. */
export function securityLogOf(database: Pick<Database, 'db'>): SecurityLog {
  return createSecurityLog(database, {
    secret: 'a secret of the tests that is long enough',
    clientAddress: () => null,
    realMs: () => Date.now(),
  })
}

/** Returns the id of the last audit entry. */
export async function lastOfAudit({ asOwner }: TestDatabase): Promise<number> {
  const [last] = await asOwner.select({ id: max(audit.id) }).from(audit)
  return last?.id ?? 0
}

async function restoreAudiences(asOwner: Drizzle): Promise<void> {
  const { id, type, body, sequence } = networkFacts
  const rows = await asOwner.select({ id, type, body }).from(networkFacts).orderBy(sequence)
  const audiences = audiencesOf(networkFactsOf(rows))
  for (const row of rows) {
    const audience = audienceColumn(audiences.get(row.id))
    await asOwner.update(networkFacts).set({ audience }).where(eq(id, row.id))
  }
}

/**
 * Deletes what was added after an audit entry, and the security log. The audit's entries stay, because it is
 * append-only.
 */
export async function takeBackAdded({ asOwner }: TestDatabase, after: number): Promise<void> {
  const added = await asOwner.selectDistinct({ subject: audit.subject }).from(audit).where(gt(audit.id, after))
  const subjects = (table: string) => sql`(select subject_id from audit where subject = ${table} and id > ${after})`
  const changed = added.some(({ subject }) => subject === 'order_events' || subject === 'orders')
    ? await asOwner
        .selectDistinct({ number: orders.number })
        .from(orders)
        .innerJoin(orderEvents, eq(orderEvents.orderId, orders.id))
        .where(sql`${orderEvents.id} in ${subjects('order_events')}`)
    : []
  await asOwner.execute(sql`delete from order_states where order_id in ${subjects('orders')}`)
  for (const table of [
    'questions',
    'receipts',
    'accesses',
    'waiver_reversals',
    'order_events',
    'orders',
    'network_facts',
  ]) {
    if (!added.some(({ subject }) => subject === table)) continue
    await asOwner.execute(sql`delete from ${sql.identifier(table)} where id in ${subjects(table)}`)
  }
  await restoreOrderStates(
    asOwner,
    changed.map(({ number }) => number),
  )
  // Publishing may have widened the audience of earlier facts.
  if (added.some(({ subject }) => subject === 'network_facts')) await restoreAudiences(asOwner)
  const ofHost = ['idempotent_responses', 'outbox', 'intake_items', 'pending_events', 'quota_uses']
  for (const table of [...ofHost, 'drafts', 'escalations']) {
    await asOwner.execute(sql`delete from ${sql.identifier(table)}`)
  }
  if (added.some(({ subject }) => subject === 'canned_answers')) {
    await asOwner.delete(cannedAnswers)
    await asOwner.insert(cannedAnswers).values([...story.cannedAnswers])
  }
  await asOwner.execute(sql`update demo_clock set epoch = -1`)
  await emptySecurityLog({ asOwner })
}

async function restoreOrderStates(asOwner: Drizzle, numbers: readonly string[]): Promise<void> {
  if (numbers.length === 0) return
  const known = await asOwner.transaction((transaction) => readOrders(transaction, { numbers }))
  for (const record of known) {
    await asOwner
      .update(orderStates)
      .set({ settledAt: settledAt(record) })
      .where(eq(orderStates.orderId, record.order.id))
  }
}

/** Deletes the entries of the security log, without the trigger that rejects it. */
export async function emptySecurityLog({ asOwner }: Pick<TestDatabase, 'asOwner'>): Promise<void> {
  await asOwner.transaction(async (transaction) => {
    await transaction.execute(sql`set local session_replication_role = replica`)
    await transaction.execute(sql`delete from security_log`)
  })
}

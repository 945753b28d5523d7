import { and, desc, eq, isNull, lte, sql } from 'drizzle-orm'
import type { Id } from '../../src/domain/facts/fact.ts'
import { type Contact, contactAfter, type OrderSource } from '../../src/domain/intake/order-source.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { apiClients, sourceContacts } from '../database/schema-host.ts'

/** The API clients whose token is valid, each with its newest contact that began by `now`. */
export async function readSources(transaction: DrizzleTransaction, now: Instant): Promise<OrderSource[]> {
  const newest = transaction
    .select()
    .from(sourceContacts)
    .where(and(eq(sourceContacts.sourceId, apiClients.id), lte(sourceContacts.firstAt, now)))
    .orderBy(desc(sourceContacts.firstAt))
    .limit(1)
    .as('newest')
  const rows = await transaction
    .select({
      id: apiClients.id,
      expectedMinutes: apiClients.expectedMinutes,
      firstAt: newest.firstAt,
      lastAt: newest.lastAt,
    })
    .from(apiClients)
    .leftJoinLateral(newest, sql`true`)
    .where(isNull(apiClients.revokedAt))
    .orderBy(apiClients.id)
  return rows.map(({ id, expectedMinutes, firstAt, lastAt }) => ({
    id,
    expectedMinutes,
    contact: firstAt === null || lastAt === null ? null : { firstAt, lastAt },
  }))
}

/** Records that an API client was received from. The transaction holds the lock of the intake. */
export async function addReceipt(transaction: DrizzleTransaction, sourceId: Id, now: Instant): Promise<void> {
  const known = await readSources(transaction, now)
  const source = known.find(({ id }) => id === sourceId)
  if (source === undefined) return
  const { firstAt, lastAt }: Contact = contactAfter(source.contact, source.expectedMinutes, now)
  await transaction
    .insert(sourceContacts)
    .values({ sourceId, firstAt, lastAt })
    .onConflictDoUpdate({
      target: [sourceContacts.sourceId, sourceContacts.firstAt],
      set: { lastAt: sql`greatest(${sourceContacts.lastAt}, excluded.last_at)` },
    })
}

import { sql } from 'drizzle-orm'
import type { Id } from '../../src/domain/fact.ts'
import type { Instant } from '../../src/domain/instant.ts'
import type { OwnLook } from '../../src/domain/store-access.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { LOCKS } from '../database/locks.ts'
import { accesses } from '../database/schema-facts.ts'

/**
 * The looks of whoever acts, after an instant. Until the transaction ends others of theirs wait: of many at once each
 * finds those before it.
 */
export async function ownLooks(transaction: DrizzleTransaction, since: Instant): Promise<readonly OwnLook[]> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS.looks}, hashtext(dockboard_actor()))`)
  return transaction
    .select({
      storeId: sql<Id>`own.store_id`,
      publishedAt: sql<Instant>`own.published_at`.mapWith(accesses.publishedAt),
    })
    .from(sql`dockboard_own_looks(${since}::timestamptz) as own`)
}

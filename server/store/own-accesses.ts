import { sql } from 'drizzle-orm'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { OwnAccess } from '../../src/domain/stores/store-access.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { LOCKS } from '../database/locks.ts'
import { accesses } from '../database/schema-facts.ts'

/**
 * The acting user's accesses after an instant. Until the transaction ends their other transactions wait, so that
 * simultaneous accesses are counted one after the other.
 */
export async function ownAccesses(
  transaction: DrizzleTransaction,
  since: Instant,
): Promise<readonly OwnAccess[]> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS.accesses}, hashtext(dockboard_actor()))`)
  return transaction
    .select({
      storeId: sql<Id>`own.store_id`,
      publishedAt: sql<Instant>`own.published_at`.mapWith(accesses.publishedAt),
    })
    .from(sql`dockboard_own_accesses(${since}::timestamptz) as own`)
}

import { getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { type AddedFact, type Facts, ownStores, type Viewer } from '../../src/api/fact-store.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { accesses, receipts, stores, waiverReversals } from '../database/schema-facts.ts'
import type { QueueProjection } from './queue-projection.ts'
import type { NetworkCache } from './network-cache.ts'
import type { Ask } from './questions.ts'
import { readOrders } from './read-orders.ts'
import { storeOf } from './rows.ts'
import { readSources } from './sources.ts'
import type { OwnAccess } from '../../src/domain/stores/store-access.ts'
import { LOCKS } from '../database/locks.ts'

/**
 * Returns the acting user's accesses after an instant. Blocks the user's other transactions until this one
 * ends, so that simultaneous accesses are counted one by one.
 */
async function ownAccesses(transaction: DrizzleTransaction, since: Instant): Promise<readonly OwnAccess[]> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS.accesses}, hashtext(dockboard_actor()))`)
  return transaction
    .select({
      storeId: sql<Id>`own.store_id`,
      publishedAt: sql<Instant>`own.published_at`.mapWith(accesses.publishedAt),
    })
    .from(sql`dockboard_own_accesses(${since}::timestamptz) as own`)
}

interface Means {
  readonly network: NetworkCache
  readonly queue: QueueProjection
  /** Restores the viewer's role after another role was set. */
  readonly again: (transaction: DrizzleTransaction) => Promise<void>
}

/**
 * Returns the facts of a viewer. Both this code and row-level security restrict them to the viewer's stores;
 * either alone is sufficient.
 */
export function factsFor(ask: Ask, viewer: Viewer, means: Means): Facts {
  const { network, queue, again } = means
  const own = (ids: readonly Id[]) => ownStores(viewer, ids)
  const among = (column: PgColumn, ids: readonly Id[]): SQL => inArray(column, [...own(ids)])
  const projected = (now: Instant) => ask((transaction) => queue.at(transaction, now, again))

  return {
    network: () => ask((transaction) => network.read(transaction, viewer)),
    storeCount: () => ask((transaction) => network.storeCount(transaction)),
    stores: (ids) =>
      ask(async (transaction) => {
        const rows = await transaction.select().from(stores).where(among(stores.id, ids))
        return rows.map(storeOf)
      }),
    orders: (ids) => ask((transaction) => readOrders(transaction, { storeIds: own(ids) })),
    receipts: (ids) =>
      ask((transaction) =>
        transaction
          .select()
          .from(receipts)
          .where(among(receipts.storeId, ids))
          .orderBy(receipts.publishedAt, receipts.id),
      ),
    accesses: (ids) =>
      ask((transaction) =>
        transaction
          .select(READ_BY_STORES)
          .from(accesses)
          .where(among(accesses.storeId, ids))
          .orderBy(accesses.publishedAt, accesses.id),
      ),
    ownAccesses: (since) => ask((transaction) => ownAccesses(transaction, since)),
    reversals: (ids) =>
      ask((transaction) =>
        transaction
          .select()
          .from(waiverReversals)
          .where(among(waiverReversals.storeId, ids))
          .orderBy(waiverReversals.publishedAt, waiverReversals.id),
      ),
    sources: (now) => ask((transaction) => readSources(transaction, now)),
    queue: async (now) => (await projected(now)).queue,
    backlog: async (now) => (await projected(now)).backlog,
    async add(given) {
      if (own([given.fact.storeId]).length === 0) throw new Error('a fact of a store that is not the viewer’s')
      const added = await ask((transaction) => insertOnce(transaction, given))
      return added.length > 0
    },
  }
}

/** The columns of an access that a store may read: its role has no right to the others. */
const { by: _by, manyStores: _manyStores, ...READ_BY_STORES } = getTableColumns(accesses)

/** Returns the added row, or nothing where it existed. */
function insertOnce(transaction: DrizzleTransaction, { type, fact }: AddedFact): Promise<object[]> {
  switch (type) {
    case 'receipt':
      return transaction.insert(receipts).values(fact).onConflictDoNothing().returning({ id: receipts.id })
    case 'access':
      return transaction.insert(accesses).values(fact).onConflictDoNothing().returning({ id: accesses.id })
    case 'reversal':
      return transaction
        .insert(waiverReversals)
        .values(fact)
        .onConflictDoNothing()
        .returning({ id: waiverReversals.id })
  }
}

import { eq, sql } from 'drizzle-orm'
import { randomId } from '../../src/api/random-id.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { Store } from '../../src/domain/stores/store.ts'
import type { Database, DrizzleTransaction } from '../database/database.ts'
import { companies, stores } from '../database/schema-facts.ts'
import { audit, outbox } from '../database/schema-host.ts'
import { addRows } from '../store/add-rows.ts'
import { storeOf, storeRow } from '../store/rows.ts'
import { ImportRejected } from './import-problem.ts'
import { importStores } from './import-stores.ts'

/** The actor of imports, run by anyone with access to the host's terminal. */
export const IMPORT = 'import'

/** Adds the stores of a file, all or none. Returns a summary. Throws ImportRejected. */
export async function addStores(
  database: Pick<Database, 'asOwner'>,
  file: Uint8Array,
  named: ReadonlyMap<string, string>,
  now: Instant,
): Promise<string> {
  return database.asOwner(async (transaction) => {
    // Concurrent imports would add the same stores twice.
    await transaction.execute(sql`lock table stores in share row exclusive mode`)
    const known = {
      stores: (await transaction.select().from(stores)).map(storeOf),
      companies: await transaction.select().from(companies),
    }
    const read = importStores(file, known, now, randomId, named)
    if (read.kind === 'refused') throw new ImportRejected(read.problems)
    const before = new Map(known.stores.map((store) => [store.id, store]))
    const added = read.stores.filter(({ id }) => !before.has(id))
    const changed = read.stores.filter(({ id }) => before.has(id))
    await addRows(transaction, companies, read.companies)
    await addRows(transaction, stores, added.map(storeRow))
    for (const store of changed) {
      await transaction.update(stores).set(storeRow(store)).where(eq(stores.id, store.id))
    }
    await writeDown(transaction, read.stores, before)
    await transaction.insert(outbox).values({ change: { topic: 'everything', from: IMPORT } })
    return `Stores: ${added.length} added, ${changed.length} changed, ${read.unchanged} unchanged. Companies: ${read.companies.length} added.`
  })
}

async function writeDown(
  transaction: DrizzleTransaction,
  now: readonly Store[],
  before: ReadonlyMap<string, Store>,
): Promise<void> {
  const entries = now.map((store) => {
    const was = before.get(store.id) ?? null
    return {
      actor: IMPORT,
      action: was === null ? 'added' : 'changed',
      subject: 'stores',
      subjectId: store.id,
      storeId: store.id,
      change: was === null ? null : { was, now: store },
      at: sql`clock_timestamp()`,
    }
  })
  for (let index = 0; index < entries.length; index += ENTRIES_AT_ONCE) {
    await transaction.insert(audit).values(entries.slice(index, index + ENTRIES_AT_ONCE))
  }
}

/** A statement takes at most 65,535 parameters, and each entry has six. */
const ENTRIES_AT_ONCE = 5_000

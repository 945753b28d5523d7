import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { Drizzle, DrizzleTransaction } from '../database/database.ts'
import { LOCKS } from '../database/locks.ts'
import { appliedMigrations } from '../database/migrate.ts'
import { rowsOf } from '../database/rows-of.ts'
import { writeBackup } from './backup-file.ts'
import { writeLines } from './backup-lines.ts'
import { sequences, tablesInOrder } from './tables.ts'

/** There is nothing to back up. */
export class NothingThere extends Error {}

/**
 * Not in a backup. Sessions, for one that was ended after it must not come to life again, and the secret that signs
 * them, so that nobody becomes somebody else by a backup: after a restore everyone signs in once more. What waits for
 * an answer and what was tried, for they are over by then. The delivery queue, for it is made from the orders.
 */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'sessions',
  'sign_in_secret',
  'verifications',
  'rate_limits',
  'delivery_queue',
])

const ROWS_AT_ONCE = 1_000
const Row = z.object({ row: z.string() })

/**
 * Writes all that the database holds at one instant into a file. Whoever writes meanwhile is neither waited for nor
 * held up. Gives how many rows of each table. `db` is one connection of the tables' owner.
 */
export async function takeBackup(db: Drizzle, path: string): Promise<Readonly<Record<string, number>>> {
  // Taken before the snapshot is: meanwhile nobody migrates.
  await db.execute(sql`select pg_advisory_lock_shared(${LOCKS.migrate})`)
  try {
    return await db.transaction((transaction) => write(transaction, path), {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    })
  } finally {
    await db.execute(sql`select pg_advisory_unlock_shared(${LOCKS.migrate})`)
  }
}

async function write(transaction: DrizzleTransaction, path: string) {
  // An error, where row-level security would leave rows out: the user does not own the tables.
  await transaction.execute(sql`set local row_security = off`)
  const migrations = await appliedMigrations(transaction)
  if (migrations.length === 0) {
    throw new NothingThere('The database holds nothing of Dockboard: there is nothing to back up.')
  }
  return writeBackup(
    path,
    writeLines(migrations, contentOf(transaction), () => sequences(transaction)),
  )
}

async function* contentOf(transaction: DrizzleTransaction): AsyncGenerator<string | { table: string }> {
  for (const table of await tablesInOrder(transaction)) {
    if (LEFT_OUT.has(table)) continue
    yield { table }
    const name = sql.identifier(table)
    await transaction.execute(
      sql`declare backup no scroll cursor for select row_to_json(each)::text as row from ${name} each`,
    )
    for (;;) {
      const fetched = await transaction.execute(sql.raw(`fetch ${ROWS_AT_ONCE} from backup`))
      const rows = rowsOf(Row, fetched)
      yield* rows.map(({ row }) => row)
      if (rows.length < ROWS_AT_ONCE) break
    }
    await transaction.execute(sql`close backup`)
  }
}

import { sql } from 'drizzle-orm'
import * as z from 'zod'
import type { Drizzle, DrizzleTransaction } from '../database/database.ts'
import { LOCKS } from '../database/locks.ts'
import { appliedMigrations } from '../database/migrate.ts'
import { rowsOf } from '../database/rows-of.ts'
import { writeBackup } from './backup-file.ts'
import { writeLines } from './backup-lines.ts'
import { sequences, tablesInOrder } from './tables.ts'

/** The database has nothing to back up. */
export class NothingThere extends Error {}

/**
 * Tables left out of a backup. Sessions and the secret that signs them: a restore must not revive ended
 * sessions, and a backup must not allow forged ones, so everyone signs in again. Verifications, rate
 * limits and failed passwords, which have expired by then. The delivery queue, which is computed from the orders.
 */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'sessions',
  'sign_in_secret',
  'verifications',
  'rate_limits',
  'sign_in_failures',
  'delivery_queue',
])

const ROWS_AT_ONCE = 1_000
const Row = z.object({ row: z.string() })

/**
 * Writes everything the database contains at one instant into a file, without blocking writers. Returns the
 * number of rows of each table. `db` is one connection of the tables' owner.
 */
export async function takeBackup(db: Drizzle, path: string): Promise<Readonly<Record<string, number>>> {
  // Locked before the snapshot is taken, so that no migration runs meanwhile.
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
  // Fails where row-level security would omit rows because the user does not own the tables.
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

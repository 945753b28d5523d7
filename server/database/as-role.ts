import { sql } from 'drizzle-orm'
import type { Database, DrizzleTransaction, Role } from './database.ts'
import { databaseError } from './database-error.ts'

/** Runs `work` in a transaction under a role. The audit names `actor`, if any. Throws StoreUnavailable. */
export async function asRole<T>(
  { db }: Pick<Database, 'db'>,
  role: Role,
  work: (transaction: DrizzleTransaction) => Promise<T>,
  actor = '',
): Promise<T> {
  try {
    return await db.transaction(async (transaction) => {
      await transaction.execute(
        sql`select set_config('role', ${role}, true), set_config('dockboard.actor', ${actor}, true)`,
      )
      return work(transaction)
    })
  } catch (error) {
    throw databaseError(error)
  }
}

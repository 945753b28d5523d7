import { AsyncLocalStorage } from 'node:async_hooks'
import { sql } from 'drizzle-orm'
import type { Database, DrizzleTransaction, Role } from '../database/database.ts'
import { databaseError } from '../database/database-error.ts'

/** The tables of sign-in, which no other role of the application may read. */
export interface SignInDatabase {
  /**
   * Runs `work` in one transaction under the role of sign-in; inside of another such work, in that one. The audit
   * names `actor`; null is nobody. Throws StoreUnavailable.
   *
   * Never to be called while a transaction of the facts is open: PGlite has one connection, and would wait for ever.
   */
  transaction<T>(actor: string | null, work: (transaction: DrizzleTransaction) => Promise<T>): Promise<T>
  /** The transaction that this is called in, if any. */
  current(): DrizzleTransaction | undefined
}

const ROLE: Role = 'dockboard_sign_in'

export function createSignInDatabase({ db }: Pick<Database, 'db'>): SignInDatabase {
  const open = new AsyncLocalStorage<DrizzleTransaction>()
  return {
    async transaction(actor, work) {
      const current = open.getStore()
      if (current !== undefined) return work(current)
      try {
        return await db.transaction(async (transaction) => {
          await transaction.execute(
            sql`select set_config('role', ${ROLE}, true), set_config('dockboard.actor', ${actor ?? ''}, true)`,
          )
          return open.run(transaction, () => work(transaction))
        })
      } catch (error) {
        throw databaseError(error)
      }
    },
    current: () => open.getStore(),
  }
}

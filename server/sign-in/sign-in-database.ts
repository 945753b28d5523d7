import { AsyncLocalStorage } from 'node:async_hooks'
import { asRole } from '../database/as-role.ts'
import type { Database, DrizzleTransaction } from '../database/database.ts'

/** The tables of sign-in, which only the sign-in role may read. */
export interface SignInDatabase {
  /**
   * Runs `work` in one transaction under the sign-in role, or in the open transaction of an outer call. The
   * audit names `actor`, or nobody for null. Throws StoreUnavailable. Do not call it while a transaction of
   * the facts is open: PGlite has one connection and would deadlock.
   */
  transaction<T>(actor: string | null, work: (transaction: DrizzleTransaction) => Promise<T>): Promise<T>
  /** Returns the open transaction of the current call, if any. */
  current(): DrizzleTransaction | undefined
}

export function createSignInDatabase(database: Pick<Database, 'db'>): SignInDatabase {
  const open = new AsyncLocalStorage<DrizzleTransaction>()
  return {
    async transaction(actor, work) {
      const current = open.getStore()
      if (current !== undefined) return work(current)
      const within = (transaction: DrizzleTransaction) => open.run(transaction, () => work(transaction))
      return asRole(database, 'dockboard_sign_in', within, actor ?? '')
    },
    current: () => open.getStore(),
  }
}

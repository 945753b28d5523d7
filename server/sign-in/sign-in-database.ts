import { AsyncLocalStorage } from 'node:async_hooks'
import { asRole } from '../database/as-role.ts'
import type { Database, DrizzleTransaction } from '../database/database.ts'

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

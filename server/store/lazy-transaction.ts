import type { Drizzle, DrizzleTransaction } from '../database/database.ts'

/**
 * Runs `work` in one transaction that begins when `use` is first called, so that work without queries takes
 * no connection. `begin` runs first in it. Rolls back when anything throws.
 */
export async function lazyTransaction<T>(
  db: Drizzle,
  begin: (transaction: DrizzleTransaction) => Promise<void>,
  work: (use: () => Promise<DrizzleTransaction>) => Promise<T>,
): Promise<T> {
  const worked = Promise.withResolvers<void>()
  // Prevents an unhandled rejection; the error is thrown below.
  worked.promise.catch(() => undefined)
  let begun: Promise<DrizzleTransaction> | null = null
  let held: Promise<void> = Promise.resolve()

  const use = (): Promise<DrizzleTransaction> => {
    begun ??= new Promise((resolve, reject) => {
      held = db.transaction(async (transaction) => {
        await begin(transaction)
        resolve(transaction)
        await worked.promise
      })
      held.catch(reject)
    })
    return begun
  }

  try {
    const result = await work(use)
    worked.resolve()
    await held
    return result
  } catch (error) {
    worked.reject(error)
    await held.catch(() => undefined)
    throw error
  }
}

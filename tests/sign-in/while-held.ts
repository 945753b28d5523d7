import { expect } from 'vitest'
import type { SignInHost } from './sign-in-host.ts'

/**
 * Starts a request and holds it at the first transaction for which `isDue` returns true. Runs `meanwhile`, lets the
 * request go on, and returns its response.
 */
export async function whileHeld(
  { test }: Pick<SignInHost, 'test'>,
  isDue: () => boolean,
  start: () => Promise<Response>,
  meanwhile: () => Promise<unknown>,
): Promise<Response> {
  const { db } = test.database
  const original = db.transaction.bind(db)
  const held = Promise.withResolvers<null>()
  const released = Promise.withResolvers<null>()
  let isHeld = false
  db.transaction = async (...given) => {
    if (!isHeld && isDue()) {
      isHeld = true
      held.resolve(null)
      await released.promise
    }
    return original(...given)
  }
  try {
    const response = start()
    // A request that ends before that transaction fails the test instead of hanging it.
    expect(await Promise.race([held.promise, response])).toBeNull()
    await meanwhile()
    released.resolve(null)
    return await response
  } finally {
    released.resolve(null)
    db.transaction = original
  }
}

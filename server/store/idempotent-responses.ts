import { and, eq } from 'drizzle-orm'
import type { IdempotentResponse } from '../../src/api/fact-store.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { idempotentResponses } from '../database/schema-host.ts'

/**
 * Answers a caller's key once (`Transaction.once`). The key is inserted in the answer's transaction: a
 * concurrent call with the same key waits for it, then returns the stored response or takes over the key.
 */
export async function answerOnce(
  use: () => Promise<DrizzleTransaction>,
  actor: string,
  key: string,
  fingerprint: string,
  answer: () => Promise<IdempotentResponse>,
): Promise<IdempotentResponse | 'reused'> {
  const transaction = await use()
  const taken = await transaction
    .insert(idempotentResponses)
    .values({ actor, key, fingerprint })
    .onConflictDoNothing()
    .returning({ key: idempotentResponses.key })
  const mine = and(eq(idempotentResponses.actor, actor), eq(idempotentResponses.key, key))
  if (taken.length > 0) {
    const given = await answer()
    await transaction.update(idempotentResponses).set(given).where(mine)
    return given
  }
  const [stored] = await transaction.select().from(idempotentResponses).where(mine)
  if (stored === undefined || stored.status === null || stored.body === null) {
    throw new Error('an idempotent response without what was answered')
  }
  return stored.fingerprint === fingerprint ? { status: stored.status, body: stored.body } : 'reused'
}

import { and, eq } from 'drizzle-orm'
import type { KeptAnswer } from '../../src/api/host.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { keptAnswers } from '../database/schema-host.ts'

/**
 * Answers a caller's key once (`Transaction.once`). The key is taken in the transaction of the answer: another call
 * with the same key waits at the database until this one holds, and then finds its answer, or takes the key itself.
 */
export async function answerOnce(
  use: () => Promise<DrizzleTransaction>,
  actor: string,
  key: string,
  fingerprint: string,
  answer: () => Promise<KeptAnswer>,
): Promise<KeptAnswer | 'reused'> {
  const transaction = await use()
  const taken = await transaction
    .insert(keptAnswers)
    .values({ actor, key, fingerprint })
    .onConflictDoNothing()
    .returning({ key: keptAnswers.key })
  const mine = and(eq(keptAnswers.actor, actor), eq(keptAnswers.key, key))
  if (taken.length > 0) {
    const given = await answer()
    await transaction.update(keptAnswers).set(given).where(mine)
    return given
  }
  const [kept] = await transaction.select().from(keptAnswers).where(mine)
  if (kept === undefined || kept.status === null || kept.body === null) {
    throw new Error('a kept answer without what was answered')
  }
  return kept.fingerprint === fingerprint ? { status: kept.status, body: kept.body } : 'reused'
}

import { and, eq } from 'drizzle-orm'
import type { CannedAnswers } from '../../src/api/questions/support-repository.ts'
import { lock } from '../database/locks.ts'
import { cannedAnswers } from '../database/schema-records.ts'
import type { Ask } from './questions.ts'

/** Returns the canned answers, under the only role that may read them. */
export function cannedAnswersFor(ask: Ask): CannedAnswers {
  return {
    all: () => ask((transaction) => transaction.select().from(cannedAnswers)),
    one: (id) =>
      ask(async (transaction) => {
        const [answer] = await transaction.select().from(cannedAnswers).where(eq(cannedAnswers.id, id))
        return answer ?? null
      }),
    alone: () => ask((transaction) => lock(transaction, 'canned')),
    async add(answer) {
      await ask((transaction) => transaction.insert(cannedAnswers).values(answer))
    },
    save: ({ id, ...answer }) =>
      ask(async (transaction) => {
        const before = and(eq(cannedAnswers.id, id), eq(cannedAnswers.version, answer.version - 1))
        const saved = await transaction
          .update(cannedAnswers)
          .set(answer)
          .where(before)
          .returning({ id: cannedAnswers.id })
        return saved.length > 0
      }),
    remove: (id) =>
      ask(async (transaction) => {
        const removed = await transaction
          .delete(cannedAnswers)
          .where(eq(cannedAnswers.id, id))
          .returning({ id: cannedAnswers.id })
        return removed.length > 0
      }),
  }
}

import { and, eq } from 'drizzle-orm'
import type { EscalatedQuestion } from '../../src/api/publishing/operations-repository.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { lock } from '../database/locks.ts'
import { escalations, questions } from '../database/schema-records.ts'

/** Returns what operations may read of the questions of an escalation. */
export async function questionsOfEscalation(
  transaction: DrizzleTransaction,
  escalationId: Id,
): Promise<EscalatedQuestion[]> {
  const { region, askedAt, state, storeMessages } = questions
  const rows = await transaction
    .select({ region, askedAt, state, storeMessages })
    .from(questions)
    .where(eq(questions.escalationId, escalationId))
  return rows.map(({ region, storeMessages, ...row }) => {
    if (region === null || storeMessages === null) throw new Error('a question without what its trigger keeps')
    return { ...row, region, messages: storeMessages }
  })
}

/** Ends an escalation with its draft. Returns false where it is unknown or has ended. */
export async function endEscalation(transaction: DrizzleTransaction, id: Id, updateId: Id | null): Promise<boolean> {
  await lock(transaction, 'escalations')
  const ended = await transaction
    .update(escalations)
    .set({ open: false, updateId })
    .where(and(eq(escalations.id, id), eq(escalations.open, true)))
    .returning({ id: escalations.id })
  return ended.length > 0
}

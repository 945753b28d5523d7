import { and, eq, sql } from 'drizzle-orm'
import type { BroughtQuestion } from '../../src/api/desk.ts'
import type { Id } from '../../src/domain/fact.ts'
import type { Matter } from '../../src/domain/matter.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { LOCKS } from '../database/locks.ts'
import { matters, questions } from '../database/schema-records.ts'

/** From here until the transaction ends nobody else brings or ends a matter. */
export async function mattersAlone(transaction: DrizzleTransaction): Promise<void> {
  await transaction.execute(sql`select pg_advisory_xact_lock(${LOCKS.matters})`)
}

/** The matters that are drafts of operations. */
export function openMatters(transaction: DrizzleTransaction): Promise<Matter[]> {
  return transaction.select().from(matters).where(eq(matters.open, true))
}

/** The questions of a matter, of which operations may read no more than this. */
export async function questionsOfMatter(
  transaction: DrizzleTransaction,
  matterId: Id,
): Promise<BroughtQuestion[]> {
  const { region, askedAt, state, said } = questions
  const rows = await transaction
    .select({ region, askedAt, state, said })
    .from(questions)
    .where(eq(questions.matterId, matterId))
  return rows.map(({ region, said, ...row }) => {
    if (region === null || said === null) throw new Error('a question without what its trigger keeps')
    return { ...row, region, said }
  })
}

/** Ends a matter with its draft, once; false where it was not there or had ended. */
export async function endMatter(
  transaction: DrizzleTransaction,
  id: Id,
  updateId: Id | null,
): Promise<boolean> {
  await mattersAlone(transaction)
  const ended = await transaction
    .update(matters)
    .set({ open: false, updateId })
    .where(and(eq(matters.id, id), eq(matters.open, true)))
    .returning({ id: matters.id })
  return ended.length > 0
}

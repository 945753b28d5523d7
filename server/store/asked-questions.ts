import { and, count, desc, eq, exists, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm'
import { QueryBuilder } from 'drizzle-orm/pg-core'
import type { Viewer } from '../../src/api/fact-store.ts'
import type { Questions } from '../../src/api/questions/support-repository.ts'
import type { AskedQuestion, QuestionMessage } from '../../src/domain/questions/asked-question.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import { queueRecordOf } from '../../src/domain/questions/question-queue.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { escalations, questionNotes, questions } from '../database/schema-records.ts'
import type { Ask } from './questions.ts'

const {
  region: _region,
  storeMessages: _storeMessages,
  runsOut: _runsOut,
  repliedAt: _repliedAt,
  ...ASKED
} = getTableColumns(questions)

type NoteRow = typeof questionNotes.$inferSelect

/**
 * Returns the questions that a viewer may read. Both this code and row-level security restrict them to the
 * viewer's stores. Only the support role may read and write notes.
 */
export function askedQuestionsFor(ask: Ask, viewer: Viewer): Questions {
  const isSupport = viewer.kind === 'support'
  const own: readonly Id[] = viewer.kind === 'stores' ? viewer.storeIds : []
  const mayKnow = isSupport ? undefined : inArray(questions.storeId, [...own])

  const read = (where: SQL | undefined, limit?: number): Promise<AskedQuestion[]> => {
    if (!isSupport && own.length === 0) return Promise.resolve([])
    return ask(async (transaction) => {
      const found = transaction.select(ASKED).from(questions).where(and(where, mayKnow))
      const rows = await (limit === undefined
        ? found
        : found.orderBy(desc(questions.askedAt), desc(questions.id)).limit(limit))
      if (!isSupport || rows.length === 0) return rows
      const ids = rows.map(({ id }) => id)
      const notes = await transaction
        .select()
        .from(questionNotes)
        .where(inArray(questionNotes.questionId, ids))
        .orderBy(questionNotes.position)
      const notesOf = Map.groupBy(notes, ({ questionId }) => questionId)
      return rows.map((row) => ({ ...row, messages: withNotes(row.messages, notesOf.get(row.id) ?? []) }))
    })
  }

  return {
    async newest({ storeId, after, limit }) {
      if (!isSupport && own.length === 0) return { questions: [], total: 0 }
      const ofStore = storeId === null ? undefined : eq(questions.storeId, storeId)
      const rest =
        after === null
          ? undefined
          : sql`(${questions.askedAt}, ${questions.id}) < (${after.askedAt}::timestamptz, ${after.id})`
      const found = await read(and(ofStore, rest), limit)
      const [all] = await ask((transaction) =>
        transaction.select({ total: count() }).from(questions).where(and(ofStore, mayKnow)),
      )
      return { questions: found, total: all?.total ?? 0 }
    },
    all: async () => (isSupport ? read(undefined) : []),
    one: async (id) => (await read(eq(questions.id, id)))[0] ?? null,
    async add(question) {
      if (!own.includes(question.storeId)) throw new Error('a question of a store that is not the viewer’s')
      const { runsOut, repliedAt } = queueRecordOf(question)
      await ask((transaction) => transaction.insert(questions).values({ ...question, runsOut, repliedAt }))
    },
    save: (question, action) =>
      ask(async (transaction) => {
        await transaction.execute(sql`select set_config('dockboard.action', ${action}, true)`)
        const before = and(eq(questions.id, question.id), eq(questions.version, question.version - 1))
        const saved = await transaction
          .update(questions)
          .set(changedBy(isSupport, question))
          .where(and(before, mayKnow))
          .returning({ id: questions.id })
        if (saved.length > 0 && isSupport) await addNewNote(transaction, question)
        return saved.length > 0
      }),
    async escalations(ids) {
      if (!isSupport && own.length === 0) return []
      const { id, open, updateId } = escalations
      const isOwn = isSupport
        ? undefined
        : exists(
            new QueryBuilder()
              .select({ id: questions.id })
              .from(questions)
              .where(and(eq(questions.escalationId, id), mayKnow)),
          )
      return ask((transaction) =>
        transaction
          .select({ id, open, updateId })
          .from(escalations)
          .where(and(inArray(id, [...ids]), isOwn)),
      )
    },
  }
}

/** Inserts notes at their position, regardless of their time. */
function withNotes(messages: readonly QuestionMessage[], notes: readonly NoteRow[]): readonly QuestionMessage[] {
  const all = [...messages]
  for (const { position, id, text, at, by } of notes) {
    all.splice(position, 0, { id, from: 'note', text, at, by })
  }
  return all
}

/** Returns the columns that a viewer may change. The owner and the escalation belong to support only. */
function changedBy(isSupport: boolean, question: AskedQuestion): Partial<typeof questions.$inferInsert> {
  const { state, closedAt, version, owner, escalatedAt, escalationId, declinedUpdateId } = question
  const { runsOut, repliedAt } = queueRecordOf(question)
  const messages = question.messages.filter(({ from }) => from !== 'note')
  const shared = { state, closedAt, version, messages }
  return isSupport
    ? { ...shared, owner, escalatedAt, escalationId, repliedAt }
    : { ...shared, declinedUpdateId, runsOut }
}

/** Only the last message can be new. */
async function addNewNote(transaction: DrizzleTransaction, { id: questionId, messages }: AskedQuestion): Promise<void> {
  const last = messages.at(-1)
  if (last?.from !== 'note' || last.by === null) return
  const { id, text, at, by } = last
  await transaction
    .insert(questionNotes)
    .values({ id, questionId, position: messages.length - 1, text, at, by })
    .onConflictDoNothing()
}

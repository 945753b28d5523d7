// Tables of records, which are changed by version and deleted, with the policies to access them.
import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, pgPolicy, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { AskedQuestion, QuestionMessage, QuestionOwner } from '../../src/domain/questions/asked-question.ts'
import type { Bilingual } from '../../src/domain/facts/bilingual.ts'
import type { Region } from '../../src/domain/stores/store.ts'
import { instant } from './columns.ts'
import { appRole, operationsRole, retentionRole, supportRole } from './roles.ts'
import { VIEWED, BY_SOMEBODY, reads, adds, changes } from './policies.ts'
import { stores, orders } from './schema-facts.ts'

/** Drafts of operations, which only operations reads. A draft is overwritten and deleted. */
export const drafts = pgTable(
  'drafts',
  {
    id: text().primaryKey(),
    title: text().notNull(),
    content: text().notNull(),
    savedAt: instant().notNull(),
    savedBy: text().notNull(),
    version: integer().notNull(),
  },
  ({ id }) => [
    reads('drafts_of_operations', operationsRole),
    adds('drafts_added', operationsRole, BY_SOMEBODY),
    // Support adds a draft with an escalation, and cannot read drafts.
    adds(
      'drafts_escalated',
      supportRole,
      sql`exists (select 1 from escalations where escalations.id = ${id} and escalations.open) and ${BY_SOMEBODY}`,
    ),
    changes('drafts_saved', operationsRole, BY_SOMEBODY),
    pgPolicy('drafts_deleted', { for: 'delete', to: operationsRole, using: BY_SOMEBODY }),
  ],
)

/**
 * Escalations by support, each with the id of its draft. Kept after the draft is published or deleted, so
 * that a store can read the outcome of its question.
 */
export const escalations = pgTable(
  'escalations',
  {
    id: text().primaryKey(),
    topic: text().$type<AskedQuestion['topic']>().notNull(),
    raisedAt: instant().notNull(),
    stores: integer().notNull(),
    open: boolean().notNull(),
    updateId: text(),
  },
  ({ id, topic, open }) => [
    uniqueIndex('escalations_in_hand')
      .on(topic)
      .where(sql`${open} and ${topic} <> 'other'`),
    reads(
      'escalations_of_own_questions',
      appRole,
      sql`exists (select 1 from questions where questions.escalation_id = ${id} and questions.store_id = any(${VIEWED}))`,
    ),
    reads('escalations_of_support', supportRole),
    adds('escalations_brought', supportRole, BY_SOMEBODY),
    changes('escalations_counted', supportRole, BY_SOMEBODY),
    reads('escalations_of_operations', operationsRole),
    changes('escalations_ended', operationsRole, BY_SOMEBODY),
  ],
)

/**
 * Questions of stores with their messages, changed by version. Deleted when they have been closed for long
 * enough. Internal notes are in a table of their own.
 */
export const questions = pgTable(
  'questions',
  {
    id: text().primaryKey(),
    storeId: text()
      .notNull()
      .references(() => stores.id),
    topic: text().$type<AskedQuestion['topic']>().notNull(),
    orderId: text().references(() => orders.id),
    askedAt: instant().notNull(),
    state: text().$type<AskedQuestion['state']>().notNull(),
    owner: jsonb().$type<QuestionOwner>(),
    escalatedAt: instant(),
    closedAt: instant(),
    /** Oldest first, without notes. */
    messages: jsonb().$type<readonly QuestionMessage[]>().notNull(),
    version: integer().notNull(),
    escalationId: text().references(() => escalations.id),
    declinedUpdateId: text(),
    /** Follow from the messages, for the order and the filters of the queue (`queueRecordOf`). */
    runsOut: boolean().notNull().default(false),
    repliedAt: instant(),
    /** Maintained by a trigger for operations: the region and the store's messages. */
    region: text().$type<Region>(),
    storeMessages: jsonb().$type<readonly string[]>(),
  },
  ({ id, storeId, askedAt, closedAt, escalationId }) => [
    index('questions_of_store').on(storeId, askedAt, id),
    index('questions_asked').on(askedAt, id),
    index('questions_of_escalation').on(escalationId),
    index('questions_closed').on(closedAt),
    reads('questions_own', appRole, sql`${storeId} = any(${VIEWED})`),
    adds('questions_asked', appRole, sql`${storeId} = any(${VIEWED}) and ${escalationId} is null and ${BY_SOMEBODY}`),
    changes('questions_said_more', appRole, sql`${storeId} = any(${VIEWED}) and ${BY_SOMEBODY}`),
    reads('questions_brought', operationsRole, sql`${escalationId} is not null`),
    reads('questions_of_support', supportRole),
    changes('questions_answered', supportRole, BY_SOMEBODY),
    reads('questions_to_delete', retentionRole, sql`${closedAt} is not null`),
    pgPolicy('questions_deleted', { for: 'delete', to: retentionRole, using: sql`${closedAt} is not null` }),
  ],
)

/** Internal notes of support. No other role reads them, so no request for a store can return them. */
export const questionNotes = pgTable(
  'question_notes',
  {
    id: text().primaryKey(),
    questionId: text()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** The number of messages and notes before it. */
    position: integer().notNull(),
    text: text().notNull(),
    at: instant().notNull(),
    by: text().notNull(),
  },
  ({ questionId }) => [
    index('question_notes_of_question').on(questionId),
    reads('question_notes_of_support', supportRole),
    adds('question_notes_added', supportRole, BY_SOMEBODY),
  ],
)

/** Answers that support reuses. Only support reads them; they are overwritten by version and deleted. */
export const cannedAnswers = pgTable(
  'canned_answers',
  {
    id: text().primaryKey(),
    name: jsonb().$type<Bilingual>().notNull(),
    text: jsonb().$type<Bilingual>().notNull(),
    savedAt: instant().notNull(),
    savedBy: text().notNull(),
    version: integer().notNull(),
  },
  () => [
    reads('canned_answers_of_support', supportRole),
    adds('canned_answers_added', supportRole, BY_SOMEBODY),
    changes('canned_answers_saved', supportRole, BY_SOMEBODY),
    pgPolicy('canned_answers_deleted', { for: 'delete', to: supportRole, using: BY_SOMEBODY }),
  ],
)

// Long because it is the one schema: what is kept, and who may read and add it, stand side by side.
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  type PgRole,
  pgPolicy,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { AskedQuestion, QuestionMessage, QuestionOwner } from '../../src/domain/asked-question.ts'
import type { Bilingual } from '../../src/domain/bilingual.ts'
import type { BacklogDay } from '../../src/domain/backlog.ts'
import type { FedEvent } from '../../src/domain/fed-item.ts'
import type { TimeOfDay, Weekday } from '../../src/domain/day.ts'
import type { OrderEventKind, OrderKind, OrderLine, Appointment } from '../../src/domain/order.ts'
import type { Region } from '../../src/domain/store.ts'
import { float64s, instant } from './columns.ts'
import { appRole, feedRole, operationsRole, projectorRole, retentionRole, supportRole } from './roles.ts'

/** The stores of the transaction's viewer, as `transaction.ts` sets them; no store where it set none. */
const VIEWED = sql`(select dockboard_viewed_stores())::text[]`
const ACTOR = sql`(select dockboard_actor())`
const EVERY = sql`true`
/** Nothing is added on behalf of nobody: the audit names who did. */
const BY_SOMEBODY = sql`${ACTOR} is not null`

const reads = (name: string, to: PgRole, using = EVERY) => pgPolicy(name, { for: 'select', to, using })
const adds = (name: string, to: PgRole, withCheck = EVERY) => pgPolicy(name, { for: 'insert', to, withCheck })
const changes = (name: string, to: PgRole, using = EVERY) =>
  pgPolicy(name, { for: 'update', to, using, withCheck: using })

const fact = {
  id: text().primaryKey(),
  publishedAt: instant().notNull(),
  replaces: text(),
}
/** A table of one row. */
const only = { one: boolean().primaryKey().default(true) }

/** Never gives a number twice, not even where a transaction was taken back: what is kept by version is not mistaken. */
export const versions = pgSequence('dockboard_versions')

export const operators = pgTable('operators', { ...fact, name: text().notNull() }, () => [
  reads('operators_of_operations', operationsRole),
  reads('operators_of_support', supportRole),
])

export const stores = pgTable(
  'stores',
  {
    ...fact,
    licence: text().notNull().unique(),
    name: text().notNull(),
    operatorId: text()
      .notNull()
      .references(() => operators.id),
    street: text(),
    postalCode: text(),
    place: text().notNull(),
    region: text().$type<Region>().notNull(),
    orderWeekday: text().$type<Weekday>().notNull(),
    deliveryWeekday: text().$type<Weekday>().notNull(),
    receivingFrom: text().$type<TimeOfDay>().notNull(),
    receivingTo: text().$type<TimeOfDay>().notNull(),
  },
  ({ id }) => [
    reads('stores_own', appRole, sql`${id} = any(${VIEWED})`),
    reads('stores_of_feed', feedRole),
    reads('stores_of_operations', operationsRole),
    reads('stores_of_support', supportRole),
    reads('stores_projected', projectorRole),
  ],
)

export type NetworkFactType =
  | 'incident'
  | 'update'
  | 'measure'
  | 'launch'
  | 'launch_change'
  | 'plan'
  | 'publication'
  | 'withdrawal'

/** What was said of the network, and what was said together: few, of many shapes, and always read together. */
export const networkFacts = pgTable(
  'network_facts',
  {
    ...fact,
    /** Of facts published in one instant, the one added later is the newer. */
    sequence: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    type: text().$type<NetworkFactType>().notNull(),
    /** The stores that it may be told to; null for everyone, none for operations alone (`audiencesOf`). */
    audience: text().array(),
    body: jsonb().$type<object>().notNull(),
  },
  ({ audience }) => [
    index('network_facts_named')
      .on(audience)
      .where(sql`${audience} is not null`),
    reads('network_facts_told', appRole, sql`${audience} is null or ${audience} && ${VIEWED}`),
    reads('network_facts_of_operations', operationsRole),
    reads('network_facts_of_support', supportRole),
    adds('network_facts_published', operationsRole, BY_SOMEBODY),
    reads('network_facts_projected', projectorRole),
    changes('network_facts_audience', projectorRole),
  ],
)

export const orders = pgTable(
  'orders',
  {
    id: text().primaryKey(),
    storeId: text()
      .notNull()
      .references(() => stores.id),
    number: text().notNull().unique(),
    kind: text().$type<OrderKind>().notNull(),
    placedAt: instant().notNull(),
    planned: jsonb().$type<Appointment>().notNull(),
    lines: jsonb().$type<readonly OrderLine[]>().notNull(),
  },
  ({ storeId, placedAt }) => [
    index('orders_of_store').on(storeId),
    index('orders_placed').on(placedAt),
    reads('orders_own', appRole, sql`${storeId} = any(${VIEWED})`),
    reads('orders_of_feed', feedRole),
    adds('orders_fed', feedRole, BY_SOMEBODY),
    reads('orders_of_operations', operationsRole),
    reads('orders_of_support', supportRole),
    reads('orders_projected', projectorRole),
  ],
)

export const orderEvents = pgTable(
  'order_events',
  {
    id: text().primaryKey(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    storeId: text().notNull(),
    kind: text().$type<OrderEventKind>().notNull(),
    at: instant().notNull(),
    publishedAt: instant().notNull(),
    /** Of a shipment: cases of each line. */
    cases: jsonb().$type<readonly number[]>(),
    appointment: jsonb().$type<Appointment>(),
  },
  ({ storeId, orderId, publishedAt, kind }) => [
    index('order_events_of_store').on(storeId),
    index('order_events_of_line')
      .on(orderId, publishedAt)
      .where(
        sql`${kind} in ('processing', 'shipped', 'out_for_delivery', 'delivered', 'partly_delivered', 'cancelled')`,
      ),
    index('order_events_published').on(publishedAt),
    reads('order_events_own', appRole, sql`${storeId} = any(${VIEWED})`),
    reads('order_events_of_feed', feedRole),
    adds('order_events_fed', feedRole, BY_SOMEBODY),
    reads('order_events_of_operations', operationsRole),
    reads('order_events_of_support', supportRole),
    reads('order_events_projected', projectorRole),
  ],
)

/** What the feed has taken, by its teller's own id: the same id never stands for two things. */
export const fedItems = pgTable(
  'fed_items',
  {
    id: text().primaryKey(),
    content: text().notNull(),
    at: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  () => [
    reads('fed_items_of_feed', feedRole),
    adds('fed_items_taken', feedRole, BY_SOMEBODY),
    pgPolicy('fed_items_forgotten', { for: 'delete', to: feedRole, using: EVERY }),
  ],
)

/** Events of orders that have not been placed yet: shown to nobody. */
export const fedWaiting = pgTable(
  'fed_waiting',
  {
    id: text().primaryKey(),
    number: text().notNull(),
    event: jsonb().$type<FedEvent>().notNull(),
  },
  ({ number }) => [
    index('fed_waiting_of_order').on(number),
    reads('fed_waiting_of_feed', feedRole),
    adds('fed_waiting_added', feedRole, BY_SOMEBODY),
    pgPolicy('fed_waiting_released', { for: 'delete', to: feedRole, using: EVERY }),
  ],
)

/** Programs that tell of orders, each by a token of which only a digest is kept. */
export const machines = pgTable(
  'machines',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    tokenDigest: text().notNull().unique('machines_token'),
    since: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
    revokedAt: instant(),
  },
  () => [reads('machines_of_feed', feedRole)],
)

export const receipts = pgTable(
  'receipts',
  {
    ...fact,
    storeId: text().notNull(),
    updateId: text().notNull(),
    kind: text().$type<'shown' | 'acknowledged'>().notNull(),
  },
  ({ storeId, updateId, kind }) => [
    unique('receipts_once').on(storeId, updateId, kind),
    index('receipts_of_update').on(updateId),
    reads('receipts_own', appRole, sql`${storeId} = any(${VIEWED})`),
    adds('receipts_added', appRole, sql`${storeId} = any(${VIEWED}) and ${BY_SOMEBODY}`),
    reads('receipts_of_operations', operationsRole),
  ],
)

export const accesses = pgTable(
  'accesses',
  {
    ...fact,
    storeId: text().notNull(),
    role: text().$type<'operations' | 'support'>().notNull(),
    reason: text().notNull(),
    /** Who it was, and what it made them confirm: no call for a store can read either. Null of looks that nobody signed. */
    by: text(),
    manyStores: integer(),
  },
  ({ storeId, role, by, publishedAt, manyStores }) => [
    index('accesses_of_store').on(storeId),
    index('accesses_by').on(by, publishedAt),
    index('accesses_confirmed')
      .on(publishedAt)
      .where(sql`${manyStores} is not null`),
    reads('accesses_own', appRole, sql`${storeId} = any(${VIEWED})`),
    adds('accesses_added', appRole, sql`${storeId} = any(${VIEWED}) and ${by} = ${ACTOR}`),
    reads('accesses_of_operations', operationsRole),
    adds('accesses_added_of_operations', operationsRole, sql`${role} = 'operations' and ${by} = ${ACTOR}`),
  ],
)

/** Disputed uses of waivers that operations took back: a store reads its own. */
export const waiverReversals = pgTable(
  'waiver_reversals',
  {
    ...fact,
    storeId: text()
      .notNull()
      .references(() => stores.id),
    waiverId: text().notNull(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    reason: jsonb().$type<Bilingual>().notNull(),
  },
  ({ storeId, waiverId, orderId }) => [
    unique('waiver_reversals_once').on(waiverId, orderId),
    index('waiver_reversals_of_store').on(storeId),
    reads('waiver_reversals_own', appRole, sql`${storeId} = any(${VIEWED})`),
    reads('waiver_reversals_of_operations', operationsRole),
    adds('waiver_reversals_added', operationsRole, BY_SOMEBODY),
  ],
)

/**
 * Who did what, when, in real time. Triggers write it, operations reads it; no role of the application may change or
 * delete it.
 */
export const audit = pgTable(
  'audit',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
    actor: text(),
    action: text().notNull(),
    subject: text().notNull(),
    subjectId: text().notNull(),
    storeId: text(),
    /** What it was and what it is, where something was changed and not added. */
    change: jsonb(),
  },
  ({ actor, storeId }) => [
    index('audit_of_actor').on(actor),
    index('audit_of_store').on(storeId),
    reads('audit_of_operations', operationsRole),
  ],
)

/** Changes to be told to the readers of every process; a trigger tells them when their transaction holds. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
    change: jsonb().$type<object>().notNull(),
  },
  () => [
    adds('outbox_told', appRole),
    adds('outbox_fed', feedRole),
    adds('outbox_told_of_operations', operationsRole),
    adds('outbox_told_of_support', supportRole),
  ],
)

/** Answers kept by their caller and Idempotency-Key. */
export const keptAnswers = pgTable(
  'kept_answers',
  {
    key: text().notNull(),
    actor: text().notNull(),
    fingerprint: text().notNull(),
    at: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
    status: integer(),
    body: text(),
  },
  ({ actor, key }) => [
    primaryKey({ columns: [actor, key] }),
    ...[appRole, feedRole, operationsRole, supportRole].flatMap((role) => {
      const own = sql`${actor} = ${ACTOR}`
      return [
        reads(`kept_answers_own_${role.name}`, role, own),
        adds(`kept_answers_added_${role.name}`, role, own),
        changes(`kept_answers_given_${role.name}`, role, own),
      ]
    }),
  ],
)

/** The waiting line of every store's orders, as a total: it names no order and no store. */
export const waitingLine = pgTable(
  'waiting_line',
  {
    ...only,
    version: bigint({ mode: 'number' }).notNull().default(0),
    /** It is the line from this instant on, until before that one; neither is set when it must be made anew. */
    validFrom: instant(),
    validUntil: instant(),
    /** The precedences of each region, one region after the other: so many are each one's (`LineKeys`). */
    earliest: float64s().notNull(),
    latest: float64s().notNull(),
    sizes: jsonb().$type<readonly number[]>().notNull().default([]),
    backlog: jsonb().$type<readonly BacklogDay[]>().notNull(),
  },
  ({ one }) => [
    check('waiting_line_one', sql`${one}`),
    reads('waiting_line_read', appRole),
    reads('waiting_line_of_operations', operationsRole),
    reads('waiting_line_of_support', supportRole),
    reads('waiting_line_projected', projectorRole),
    changes('waiting_line_made', projectorRole),
  ],
)

/** What operations has begun to write: no facts, and nobody else's. A draft is saved over, and thrown away. */
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
    adds('drafts_begun', operationsRole, BY_SOMEBODY),
    // Support begins a draft with what it brings before operations, and reads none.
    adds(
      'drafts_brought',
      supportRole,
      sql`exists (select 1 from matters where matters.id = ${id} and matters.open) and ${BY_SOMEBODY}`,
    ),
    changes('drafts_saved', operationsRole, BY_SOMEBODY),
    pgPolicy('drafts_thrown_away', { for: 'delete', to: operationsRole, using: BY_SOMEBODY }),
  ],
)

/**
 * What support brought before operations, each under the id of its draft. It stays when that is published or thrown
 * away: a store reads what became of a question of its own.
 */
export const matters = pgTable(
  'matters',
  {
    id: text().primaryKey(),
    topic: text().$type<AskedQuestion['topic']>().notNull(),
    raisedAt: instant().notNull(),
    stores: integer().notNull(),
    open: boolean().notNull(),
    updateId: text(),
  },
  ({ id, topic, open }) => [
    uniqueIndex('matters_in_hand')
      .on(topic)
      .where(sql`${open} and ${topic} <> 'other'`),
    reads(
      'matters_of_own_questions',
      appRole,
      sql`exists (select 1 from questions where questions.matter_id = ${id} and questions.store_id = any(${VIEWED}))`,
    ),
    reads('matters_of_support', supportRole),
    adds('matters_brought', supportRole, BY_SOMEBODY),
    changes('matters_counted', supportRole, BY_SOMEBODY),
    reads('matters_of_operations', operationsRole),
    changes('matters_ended', operationsRole, BY_SOMEBODY),
  ],
)

/**
 * What stores asked, with what was said to it: records, changed by version, and deleted when they have been closed for
 * long enough. What support notes for itself stands in a table of its own.
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
    /** Without notes, oldest first. */
    messages: jsonb().$type<readonly QuestionMessage[]>().notNull(),
    version: integer().notNull(),
    matterId: text().references(() => matters.id),
    declinedUpdateId: text(),
    /** A trigger keeps the last two, for operations: where it was asked, and the store’s own words. */
    region: text().$type<Region>(),
    said: jsonb().$type<readonly string[]>(),
  },
  ({ storeId, closedAt, matterId }) => [
    index('questions_of_store').on(storeId),
    index('questions_of_matter').on(matterId),
    index('questions_closed').on(closedAt),
    reads('questions_own', appRole, sql`${storeId} = any(${VIEWED})`),
    adds(
      'questions_asked',
      appRole,
      sql`${storeId} = any(${VIEWED}) and ${matterId} is null and ${BY_SOMEBODY}`,
    ),
    changes('questions_said_more', appRole, sql`${storeId} = any(${VIEWED}) and ${BY_SOMEBODY}`),
    reads('questions_brought', operationsRole, sql`${matterId} is not null`),
    reads('questions_of_support', supportRole),
    changes('questions_answered', supportRole, BY_SOMEBODY),
    reads('questions_to_delete', retentionRole, sql`${closedAt} is not null`),
    pgPolicy('questions_deleted', { for: 'delete', to: retentionRole, using: sql`${closedAt} is not null` }),
  ],
)

/** What support notes for itself to a question: no other role reads it, so that no call for a store can show it. */
export const questionNotes = pgTable(
  'question_notes',
  {
    id: text().primaryKey(),
    questionId: text()
      .notNull()
      .references(() => questions.id, { onDelete: 'cascade' }),
    /** How many messages and notes came before it. */
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

/** The answers that support gives again and again: its own alone, saved over by version, and deleted. */
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

/** What is counted over the whole network; triggers keep it. */
export const networkTotals = pgTable(
  'network_totals',
  {
    ...only,
    factsVersion: bigint({ mode: 'number' }).notNull().default(0),
    ordersVersion: bigint({ mode: 'number' }).notNull().default(0),
    storeCount: integer().notNull().default(0),
  },
  ({ one }) => [
    check('network_totals_one', sql`${one}`),
    reads('network_totals_read', appRole),
    reads('network_totals_of_operations', operationsRole),
    reads('network_totals_of_support', supportRole),
  ],
)

/** Where the demonstration's clock was set, when in real milliseconds, and how often it was. */
export const demoClock = pgTable(
  'demo_clock',
  {
    ...only,
    at: instant().notNull(),
    setMs: bigint({ mode: 'number' }).notNull(),
    epoch: integer().notNull(),
  },
  ({ one }) => [
    check('demo_clock_one', sql`${one}`),
    reads('demo_clock_read', appRole),
    changes('demo_clock_moved', appRole),
  ],
)

/** What the database was first filled with: a demonstration is never mistaken for real use, nor the other way round. */
export const origin = pgTable(
  'origin',
  { ...only, seed: text().$type<'august-2022' | 'practice' | 'empty'>().notNull() },
  ({ one }) => [check('origin_one', sql`${one}`)],
).enableRLS()

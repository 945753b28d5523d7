// Tables for the host's own work: intake, audit, outbox, responses, projections and clock.
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgPolicy,
  pgSequence,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core'
import type { BacklogDay } from '../../src/domain/orders/backlog.ts'
import type { SECURITY_ACTORS, SecurityEvent } from '../../src/domain/audit/security-event.ts'
import type { IntakeEvent } from '../../src/domain/intake/intake-item.ts'
import type { IntakeRejection } from '../../src/domain/intake/intake-rejection.ts'
import { float64s, instant } from './columns.ts'
import { appRole, intakeRole, operationsRole, projectorRole, retentionRole, supportRole } from './roles.ts'
import { ACTOR, EVERY, BY_SOMEBODY, reads, adds, changes } from './policies.ts'

/** Key of a table with one row. */
const only = { one: boolean().primaryKey().default(true) }

/** Never repeats a number, even after a rollback, so that a cache by version stays correct. */
export const versions = pgSequence('dockboard_versions')

/** Items accepted by the intake, by the sender's id. An id never stands for two items. */
export const intakeItems = pgTable(
  'intake_items',
  {
    id: text().primaryKey(),
    content: text().notNull(),
    at: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
  },
  () => [
    reads('intake_items_of_intake', intakeRole),
    adds('intake_items_taken', intakeRole, BY_SOMEBODY),
    pgPolicy('intake_items_forgotten', { for: 'delete', to: intakeRole, using: EVERY }),
  ],
)

/** Events of orders that are not placed yet, and those that did not fit once they were. They are never shown to a store. */
export const pendingEvents = pgTable(
  'pending_events',
  {
    id: text().primaryKey(),
    number: text().notNull(),
    event: jsonb().$type<IntakeEvent>().notNull(),
    sender: text(),
    /** Since when and why it waits no longer. Null while it waits. */
    droppedBecause: text().$type<IntakeRejection>(),
    droppedAt: instant(),
  },
  ({ id, number, sender, droppedAt }) => [
    index('pending_events_of_order').on(number),
    index('pending_events_of_sender').on(sender, sql`${id} collate "C"`),
    index('pending_events_dropped_at').on(droppedAt),
    reads('pending_events_of_intake', intakeRole),
    adds('pending_events_added', intakeRole, BY_SOMEBODY),
    changes('pending_events_dropped', intakeRole),
    pgPolicy('pending_events_released', { for: 'delete', to: intakeRole, using: EVERY }),
  ],
)

/** API clients. Only a digest of each token is stored. */
export const apiClients = pgTable(
  'api_clients',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    tokenDigest: text().notNull().unique('api_clients_token'),
    since: instant()
      .notNull()
      .default(sql`clock_timestamp()`),
    revokedAt: instant(),
    /** Within so many minutes it sends at least one batch; null when nothing is expected. */
    expectedMinutes: integer(),
  },
  () => [
    reads('api_clients_of_intake', intakeRole),
    // Each of these roles has a right to the columns that it needs, which exclude the digests of tokens.
    reads('api_clients_of_app', appRole),
    reads('api_clients_of_operations', operationsRole),
    reads('api_clients_of_support', supportRole),
  ],
)

/** When each API client was received from: a row for each period without a longer gap than expected. */
export const sourceContacts = pgTable(
  'source_contacts',
  {
    sourceId: text()
      .notNull()
      .references(() => apiClients.id),
    firstAt: instant().notNull(),
    lastAt: instant().notNull(),
  },
  ({ sourceId, firstAt }) => [
    primaryKey({ name: 'source_contacts_key', columns: [sourceId, firstAt] }),
    reads('source_contacts_of_app', appRole),
    reads('source_contacts_of_operations', operationsRole),
    reads('source_contacts_of_support', supportRole),
    reads('source_contacts_of_intake', intakeRole),
    adds('source_contacts_added', intakeRole, sql`${sourceId} = ${ACTOR}`),
    changes('source_contacts_prolonged', intakeRole, sql`${sourceId} = ${ACTOR}`),
  ],
)

/**
 * Who did what, when, in real time. Triggers write it, operations reads it, and no application role may
 * change or delete it.
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
    /** `{ was, now }` where a record was changed rather than added. */
    change: jsonb(),
  },
  ({ actor, storeId }) => [
    index('audit_of_actor').on(actor),
    index('audit_of_store').on(storeId),
    reads('audit_of_operations', operationsRole),
  ],
)

/** Even a wrong setting deletes nothing newer. */
const OLD_ENOUGH = sql`last_at < clock_timestamp() - interval '1 month'`

/**
 * Who signed in, used a token, or read whole lists, in real time. `dockboard_log_security` writes it, operations
 * reads it, and a trigger lets counts increase and nothing else change.
 */
export const securityLog = pgTable(
  'security_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: instant().notNull(),
    lastAt: instant().notNull(),
    event: text().$type<SecurityEvent>().notNull(),
    actorKind: text().$type<(typeof SECURITY_ACTORS)[number]>().notNull(),
    actor: text(),
    account: text(),
    subject: text(),
    client: text(),
    network: text(),
    requests: integer().notNull(),
    items: bigint({ mode: 'number' }).notNull(),
    /** Of a counted event, what its entry of the hour has in common. Null for an event by itself. */
    countedAs: text().unique('security_log_counted'),
  },
  ({ actor, event, lastAt }) => [
    index('security_log_of_actor').on(actor),
    index('security_log_of_event').on(event),
    index('security_log_age').on(lastAt),
    reads('security_log_of_operations', operationsRole),
    reads('security_log_to_delete', retentionRole, OLD_ENOUGH),
    pgPolicy('security_log_deleted', { for: 'delete', to: retentionRole, using: OLD_ENOUGH }),
  ],
)

/** Changes for the readers of every process. A trigger publishes them at commit. */
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
    adds('outbox_changes', appRole),
    adds('outbox_of_intake', intakeRole),
    adds('outbox_operations', operationsRole),
    adds('outbox_support', supportRole),
  ],
)

/** Stored responses by caller and Idempotency-Key. */
export const idempotentResponses = pgTable(
  'idempotent_responses',
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
    ...[appRole, operationsRole, supportRole].flatMap((role) => {
      const own = sql`${actor} = ${ACTOR}`
      return [
        reads(`idempotent_responses_own_${role.name}`, role, own),
        adds(`idempotent_responses_added_${role.name}`, role, own),
        changes(`idempotent_responses_given_${role.name}`, role, own),
      ]
    }),
  ],
)

/** The delivery queue of all stores, as a total without orders or stores. */
export const deliveryQueue = pgTable(
  'delivery_queue',
  {
    ...only,
    version: bigint({ mode: 'number' }).notNull().default(0),
    /** The queue is valid from this instant until before that one. Null when it must be recomputed. */
    validFrom: instant(),
    validUntil: instant(),
    /** The precedences, region by region; `sizes` has the number of each region (`QueueKeys`). */
    earliest: float64s().notNull(),
    latest: float64s().notNull(),
    sizes: jsonb().$type<readonly number[]>().notNull().default([]),
    backlog: jsonb().$type<readonly BacklogDay[]>().notNull(),
  },
  ({ one }) => [
    check('delivery_queue_one', sql`${one}`),
    reads('delivery_queue_read', appRole),
    reads('delivery_queue_of_operations', operationsRole),
    reads('delivery_queue_of_support', supportRole),
    reads('delivery_queue_projected', projectorRole),
    changes('delivery_queue_made', projectorRole),
  ],
)

/** Network-wide counts, maintained by triggers. */
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

/** The demonstration's clock: its setting, when it was set in real milliseconds, and how often. */
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

/** The seed of the database, so that a demonstration is never mistaken for real use or vice versa. */
export const origin = pgTable(
  'origin',
  { ...only, seed: text().$type<'august-2022' | 'practice' | 'empty'>().notNull() },
  ({ one }) => [check('origin_one', sql`${one}`)],
).enableRLS()

/** Until when the uses of a quota last, by kind and subject (`quota.ts`). Only a function counts them. */
export const quotaUses = pgTable(
  'quota_uses',
  { key: text().primaryKey(), usedUntil: instant().notNull() },
  ({ usedUntil }) => [index('quota_uses_age').on(usedUntil)],
).enableRLS()

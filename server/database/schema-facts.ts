// Tables of dated facts, which are only added, with the policies to read and add them.
import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import type { Bilingual } from '../../src/domain/facts/bilingual.ts'
import type { TimeOfDay, Weekday } from '../../src/domain/time/day.ts'
import type { TimeZone } from '../../src/domain/time/time-zone.ts'
import type {
  Appointment,
  FailureReason,
  OrderEventKind,
  OrderKind,
  OrderLine,
  ShipmentTerms,
} from '../../src/domain/orders/order.ts'
import type { Region } from '../../src/domain/stores/store.ts'
import { instant } from './columns.ts'
import { appRole, intakeRole, operationsRole, projectorRole, supportRole } from './roles.ts'
import { VIEWED, ACTOR, BY_SOMEBODY, reads, adds, changes } from './policies.ts'

const fact = {
  id: text().primaryKey(),
  publishedAt: instant().notNull(),
  replaces: text(),
}

export const companies = pgTable('companies', { ...fact, name: text().notNull() }, () => [
  reads('companies_of_operations', operationsRole),
  reads('companies_of_support', supportRole),
])

export const stores = pgTable(
  'stores',
  {
    ...fact,
    licence: text().notNull().unique(),
    name: text().notNull(),
    companyId: text()
      .notNull()
      .references(() => companies.id),
    street: text(),
    postalCode: text(),
    place: text().notNull(),
    region: text().$type<Region>().notNull(),
    timeZone: text().$type<TimeZone>(),
    orderWeekday: text().$type<Weekday>().notNull(),
    deliveryWeekday: text().$type<Weekday>().notNull(),
    receivingFrom: text().$type<TimeOfDay>().notNull(),
    receivingTo: text().$type<TimeOfDay>().notNull(),
  },
  ({ id }) => [
    reads('stores_own', appRole, sql`${id} = any(${VIEWED})`),
    reads('stores_of_intake', intakeRole),
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

/** The facts of the network and their publications: few, of many shapes, and always read together. */
export const networkFacts = pgTable(
  'network_facts',
  {
    ...fact,
    /** Of facts published at the same instant, the one added later is newer. */
    sequence: bigint({ mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
    type: text().$type<NetworkFactType>().notNull(),
    /** The ids of stores; null for everyone, empty for operations only (`audiencesOf`). */
    audience: text().array(),
    body: jsonb().$type<object>().notNull(),
  },
  ({ audience }) => [
    index('network_facts_named')
      .on(audience)
      .where(sql`${audience} is not null`),
    reads('network_facts_for_audience', appRole, sql`${audience} is null or ${audience} && ${VIEWED}`),
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
    reads('orders_of_intake', intakeRole),
    adds('orders_taken_in', intakeRole, BY_SOMEBODY),
    reads('orders_of_operations', operationsRole),
    reads('orders_of_support', supportRole),
    reads('orders_projected', projectorRole),
  ],
)

/** Since when each order is settled (`settledAt`), null while it is open: lists of open orders read no others. */
export const orderStates = pgTable(
  'order_states',
  {
    orderId: text()
      .primaryKey()
      .references(() => orders.id),
    settledAt: instant(),
  },
  ({ settledAt }) => [
    index('order_states_settled').on(settledAt),
    reads('order_states_of_operations', operationsRole),
    reads('order_states_of_intake', intakeRole),
    reads('order_states_projected', projectorRole),
    adds('order_states_added', intakeRole, BY_SOMEBODY),
    changes('order_states_changed', intakeRole, BY_SOMEBODY),
  ],
)

/** The fields of order events that have no column of their own. */
export interface OrderEventDetails extends Omit<ShipmentTerms, 'cases'> {
  readonly reason?: FailureReason
  readonly lines?: readonly OrderLine[]
}

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
    /** For a shipment: the cases of each line. */
    cases: jsonb().$type<readonly number[]>(),
    appointment: jsonb().$type<Appointment>(),
    /** What else an event of its kind contains. */
    details: jsonb().$type<OrderEventDetails>(),
    /** For a revocation: the event that it takes back. */
    revokes: text(),
    /** The API client that reported it; null where it was imported. */
    sender: text(),
  },
  ({ storeId, orderId, publishedAt, kind, revokes }) => [
    index('order_events_of_store').on(storeId),
    index('order_events_revoked')
      .on(revokes)
      .where(sql`${revokes} is not null`),
    index('order_events_of_queue')
      .on(orderId, publishedAt)
      .where(
        sql`${kind} in ('processing', 'shipped', 'out_for_delivery', 'delivery_failed', 'returned', 'delivered', 'partly_delivered', 'cancelled', 'closed')`,
      ),
    index('order_events_of_order').on(orderId),
    index('order_events_published').on(publishedAt),
    reads('order_events_own', appRole, sql`${storeId} = any(${VIEWED})`),
    reads('order_events_of_intake', intakeRole),
    adds('order_events_taken_in', intakeRole, BY_SOMEBODY),
    reads('order_events_of_operations', operationsRole),
    reads('order_events_of_support', supportRole),
    reads('order_events_projected', projectorRole),
  ],
)

export const receipts = pgTable(
  'receipts',
  {
    ...fact,
    storeId: text().notNull(),
    updateId: text().notNull(),
    kind: text().$type<'viewed' | 'acknowledged'>().notNull(),
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
    /** Hidden from stores, like `manyStores`. Null for accesses recorded before user ids were stored. */
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

/** Disputed uses of waivers that operations reversed. A store reads its own. */
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

import { sql } from 'drizzle-orm'
import * as z from 'zod'
import { tablesInOrder } from '../../server/backup/tables.ts'
import type { Drizzle } from '../../server/database/database.ts'
import { rowsOf } from '../../server/database/rows-of.ts'
import type { Viewer } from '../../src/api/fact-store.ts'
import type { Row } from './viewed.ts'

type IsFor = (row: Row, viewer: Viewer, tied: Tied) => boolean
/** The stores with a question in each escalation. */
type Tied = ReadonlyMap<unknown, readonly unknown[]>

const idsOf = (viewer: Viewer): readonly unknown[] => (viewer.kind === 'stores' ? viewer.storeIds : [])
const ofItsStore: IsFor = ({ store_id: id }, viewer) => idsOf(viewer).includes(id)
const ofItsActor: IsFor = ({ actor }, viewer) => viewer.kind !== 'public' && viewer.actor === actor
const toEveryone: IsFor = () => true
const inAudience: IsFor = ({ audience }, viewer) =>
  audience === null || (Array.isArray(audience) && audience.some((id) => idsOf(viewer).includes(id)))

/** The expected rows of each viewer, independent of the policies. A table without an entry is closed. */
const OF_THE_APP: Readonly<Record<string, IsFor>> = {
  stores: ({ id }, viewer) => idsOf(viewer).includes(id),
  network_facts: inAudience,
  orders: ofItsStore,
  order_events: ofItsStore,
  receipts: ofItsStore,
  accesses: ofItsStore,
  waiver_reversals: ofItsStore,
  questions: ofItsStore,
  escalations: ({ id }, viewer, tied) => (tied.get(id) ?? []).some((storeId) => idsOf(viewer).includes(storeId)),
  idempotent_responses: ofItsActor,
  delivery_queue: toEveryone,
  network_totals: toEveryone,
  demo_clock: toEveryone,
  api_clients: toEveryone,
  source_contacts: toEveryone,
}
const OF_THE_INTAKE: Readonly<Record<string, IsFor>> = {
  stores: toEveryone,
  orders: toEveryone,
  order_events: toEveryone,
  intake_items: toEveryone,
  order_states: toEveryone,
  pending_events: toEveryone,
  api_clients: toEveryone,
  source_contacts: toEveryone,
}

const OF_OPERATIONS: Readonly<Record<string, IsFor>> = {
  companies: toEveryone,
  stores: toEveryone,
  network_facts: toEveryone,
  orders: toEveryone,
  order_events: toEveryone,
  receipts: toEveryone,
  accesses: toEveryone,
  idempotent_responses: ofItsActor,
  delivery_queue: toEveryone,
  network_totals: toEveryone,
  drafts: toEveryone,
  waiver_reversals: toEveryone,
  audit: toEveryone,
  security_log: toEveryone,
  escalations: toEveryone,
  questions: ({ escalation_id: id }) => id !== null,
  api_clients: toEveryone,
  source_contacts: toEveryone,
  order_states: toEveryone,
}
const OF_SUPPORT: Readonly<Record<string, IsFor>> = {
  companies: toEveryone,
  stores: toEveryone,
  network_facts: toEveryone,
  orders: toEveryone,
  order_events: toEveryone,
  questions: toEveryone,
  escalations: toEveryone,
  question_notes: toEveryone,
  canned_answers: toEveryone,
  idempotent_responses: ofItsActor,
  delivery_queue: toEveryone,
  network_totals: toEveryone,
  api_clients: toEveryone,
  source_contacts: toEveryone,
}
const RULES: Readonly<Record<Viewer['kind'], Readonly<Record<string, IsFor>>>> = {
  public: OF_THE_APP,
  stores: OF_THE_APP,
  intake: OF_THE_INTAKE,
  operations: OF_OPERATIONS,
  support: OF_SUPPORT,
}

/** Columns that are hidden from the application’s role, which may read the rest of the row. */
const HIDDEN: Readonly<Record<string, readonly string[]>> = {
  accesses: ['by', 'many_stores'],
  escalations: ['topic', 'raised_at', 'stores'],
  api_clients: ['name', 'token_digest', 'since'],
}
/** The only columns that operations may read. */
const SHOWN: Readonly<Record<string, readonly string[]>> = {
  questions: ['topic', 'region', 'asked_at', 'state', 'store_messages', 'escalation_id'],
  api_clients: ['id', 'name', 'expected_minutes', 'revoked_at'],
}
/** The only columns that support may read. */
const SHOWN_TO_SUPPORT: Readonly<Record<string, readonly string[]>> = {
  api_clients: ['id', 'expected_minutes', 'revoked_at'],
}

function shownTo(viewer: Viewer, table: string, row: Row): Row {
  const rules = rulesOf(viewer)
  const isShown = (column: string) =>
    (rules !== OF_THE_APP || HIDDEN[table]?.includes(column) !== true) &&
    (rules !== OF_OPERATIONS || SHOWN[table]?.includes(column) !== false) &&
    (rules !== OF_SUPPORT || SHOWN_TO_SUPPORT[table]?.includes(column) !== false)
  return Object.fromEntries(Object.entries(row).filter(([column]) => isShown(column)))
}

function rulesOf({ kind }: Viewer): Readonly<Record<string, IsFor>> {
  return RULES[kind]
}

const OneRow = z.object({ row: z.record(z.string(), z.unknown()) })

/** Returns the rows of each table that a viewer may read. Undefined where the table is closed to them. */
export async function expectedFor(
  asOwner: Drizzle,
  viewer: Viewer,
): Promise<ReadonlyMap<string, readonly Row[] | undefined>> {
  const rules = rulesOf(viewer)
  const expected = new Map<string, readonly Row[] | undefined>()
  const tied = Map.groupBy(await rowsIn(asOwner, 'questions'), ({ escalation_id: id }) => id)
  const storesOf = new Map([...tied].map(([id, rows]) => [id, rows.map(({ store_id: of }) => of)]))
  for (const table of await tablesInOrder(asOwner)) {
    const isFor = rules[table]
    const all = await rowsIn(asOwner, table)
    expected.set(
      table,
      isFor && all.filter((row) => isFor(row, viewer, storesOf)).map((row) => shownTo(viewer, table, row)),
    )
  }
  return expected
}

async function rowsIn(asOwner: Drizzle, table: string): Promise<Row[]> {
  const rows = await asOwner.execute(sql`select row_to_json(each) as row from ${sql.identifier(table)} each`)
  return rowsOf(OneRow, rows).map(({ row }) => row)
}

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { tablesInOrder } from '../../server/backup/tables.ts'
import { rowsOf } from '../../server/database/rows-of.ts'
import { addApiClient } from '../../server/api-clients.ts'
import { seedPeople } from '../../server/sign-in/seed-people.ts'
import type { Viewer } from '../../src/api/fact-store.ts'
import { plantedIn } from '../security/planted.ts'
import { type DatabaseKind, openSeeded, type TestDatabase } from './databases.ts'
import { few, fewOf } from './few.ts'
import { callEverything } from './call-everything.ts'
import { expectedFor } from './expected-rows.ts'
import { asViewer, everythingFor, isDenied } from './viewed.ts'

const { inQueue, inProcess } = few.storyStores
const { 'store-owner': owner, 'chain-owner': chain, ops, support } = few.personas
const OWNER: Viewer = { kind: 'stores', actor: owner.id, storeIds: owner.storeIds }
const NOBODY: Viewer = { kind: 'public' }
const INTAKE: Viewer = { kind: 'intake', actor: 'an-api-client' }
const OPS: Viewer = { kind: 'operations', actor: ops.id }
/** The role of operations without a person. */
const NO_ONE: Viewer = { kind: 'operations', actor: '' }

/** An agent, and the role of support without a person. */
const SUPPORT: Viewer = { kind: 'support', actor: support.id }
const NOBODY_OF_SUPPORT: Viewer = { kind: 'support', actor: '' }

const VIEWERS: [string, Viewer][] = [
  ['nobody', NOBODY],
  ['the owner of a store', OWNER],
  ['the owner of a chain', { kind: 'stores', actor: chain.id, storeIds: chain.storeIds }],
  ['support, who access a store', { kind: 'stores', actor: support.id, storeIds: [inProcess] }],
  ['support, who access none', { kind: 'stores', actor: support.id, storeIds: [] }],
  ['the intake', INTAKE],
  ['operations', OPS],
  ['support, who answer', SUPPORT],
]

const receipt = (storeId: string) =>
  `insert into receipts values ('r', now(), null, '${storeId}', 'an update', 'viewed')`
const access = (storeId: string, role = 'support', by = owner.id) =>
  `insert into accesses values ('a', now(), null, '${storeId}', '${role}', 'reason', '${by}')`
const said = `insert into network_facts (id, published_at, type, body) values ('n', now(), 'update', '{}')`
const draft = `insert into drafts values ('d', 'title', 'content', now(), 'Rowan', 1)`
const order = (storeId: string) => `insert into orders values ('o', '${storeId}', 'SO1', 'weekly', now(), '{}', '[]')`
const kept = (actor: string) => `insert into idempotent_responses values ('k', '${actor}', 'print')`

const question = (storeId: string) =>
  `insert into questions values ('q', '${storeId}', 'other', null, now(), 'new', null, null, null, '[]', 1)`
const note = `insert into question_notes select 'n', id, 1, 'text', now(), 'Noor' from questions limit 1`
const canned = `insert into canned_answers values ('c', '{}', '{}', now(), 'Noor', 1)`
const claimed = `update questions set state = 'claimed', version = version + 1`

const REJECTED: [string, Viewer, string][] = [
  ['a receipt of another store', OWNER, receipt(inProcess)],
  ['an access to another store', OWNER, access(inProcess)],
  ['an order of its own', OWNER, order(inQueue)],
  ['an answer to somebody else', OWNER, kept(support.id)],
  ['a receipt by nobody', NOBODY, receipt(inQueue)],
  ['an access by nobody', NOBODY, access(inQueue)],
  ['a receipt by the intake', INTAKE, receipt(inQueue)],
  ['an access by the intake', INTAKE, access(inQueue)],
  ['a receipt that is another store’s now', OWNER, `update receipts set store_id = '${inProcess}'`],
  ['a receipt that is gone', OWNER, 'delete from receipts'],
  ['an access that is gone', OWNER, 'delete from accesses'],
  ['an order that is gone', INTAKE, 'delete from orders'],
  ['an order that is another’s', INTAKE, `update orders set store_id = '${inQueue}'`],
  ['an event that is gone', INTAKE, 'delete from order_events'],
  ['a store of another name', INTAKE, `update stores set name = 'x'`],
  ['an update that says something else', OWNER, `update network_facts set body = '{}'`],
  ['an update to everyone', OWNER, 'update network_facts set audience = null'],
  ['an API client of its own', INTAKE, `insert into api_clients values ('m', 'name', 'digest')`],
  ['an update by a store', OWNER, said],
  ['an update by the intake', INTAKE, said],
  ['an update by nobody of operations', NO_ONE, said],
  ['an update of operations that says something else', OPS, `update network_facts set body = '{}'`],
  ['an update of operations to others', OPS, 'update network_facts set audience = null'],
  ['an update that is gone', OPS, 'delete from network_facts'],
  ['a receipt by operations', OPS, receipt(inQueue)],
  ['an order by operations', OPS, order(inQueue)],
  ['an event that operations takes away', OPS, 'delete from order_events'],
  ['an access by operations in the name of support', OPS, access(inQueue, 'support', ops.id)],
  ['an access by operations in the name of somebody else', OPS, access(inQueue, 'operations', support.id)],
  ['an access in the name of somebody else', OWNER, access(inQueue, 'support', support.id)],
  ['the user of an access, read by a store', OWNER, 'select by from accesses'],
  ['how many others were opened, read by a store', OWNER, 'select many_stores from accesses'],
  ['one’s own accesses, counted by support at large', SUPPORT, 'select * from dockboard_own_accesses(now())'],
  ['an access of operations that is gone', OPS, 'delete from accesses'],
  ['an answer of operations to somebody else', OPS, kept(support.id)],
  ['a store that operations names anew', OPS, `update stores set name = 'x'`],
  ['a line that operations makes', OPS, 'update delivery_queue set version = 1'],
  ['a draft by a store', OWNER, draft],
  ['a draft by the intake', INTAKE, draft],
  ['a draft by nobody of operations', NO_ONE, draft],
  ['a draft that is another', OPS, `update drafts set id = 'x'`],
  ['a draft that a store throws away', OWNER, 'delete from drafts'],
  ['a question of another store', OWNER, question(inProcess)],
  ['a question by nobody', NOBODY, question(inQueue)],
  ['a question by support', SUPPORT, question(inQueue)],
  ['a question by operations', OPS, question(inQueue)],
  ['a question that a store claims for somebody', OWNER, `update questions set owner = '{}'`],
  ['a question that a store escalates', OWNER, 'update questions set escalated_at = now()'],
  ['a question that is another store’s now', SUPPORT, `update questions set store_id = '${inQueue}'`],
  ['a question that is gone', OWNER, 'delete from questions'],
  ['a question that support takes away', SUPPORT, 'delete from questions'],
  ['a note that a store reads', OWNER, 'select text from question_notes'],
  ['a note that operations reads', OPS, 'select text from question_notes'],
  ['a note by a store', OWNER, `insert into question_notes values ('n', 'q', 1, 'text', now(), 'Noor')`],
  ['a note by nobody of support', NOBODY_OF_SUPPORT, note],
  ['a note that says something else', SUPPORT, `update question_notes set text = 'x'`],
  ['a canned answer that a store reads', OWNER, 'select 1 from canned_answers'],
  ['a canned answer that operations reads', OPS, 'select 1 from canned_answers'],
  ['a canned answer that the intake reads', INTAKE, 'select 1 from canned_answers'],
  ['a canned answer by a store', OWNER, canned],
  ['a canned answer by operations', OPS, canned],
  ['a canned answer by nobody of support', NOBODY_OF_SUPPORT, canned],
  ['a canned answer that is another', SUPPORT, `update canned_answers set id = 'x'`],
  ['a canned answer that operations deletes', OPS, 'delete from canned_answers'],
  ['a receipt by support', SUPPORT, receipt(inQueue)],
  ['an access by support at large', SUPPORT, access(inQueue)],
  ['an update by support', SUPPORT, said],
  ['an order by support', SUPPORT, order(inQueue)],
  ['a draft that support reads', SUPPORT, 'select 1 from drafts'],
  ['what support did, read by support', SUPPORT, 'select 1 from audit'],
  ['an answer of support to somebody else', SUPPORT, kept(ops.id)],
  ['another demonstration', OWNER, `update origin set seed = 'empty'`],
]
const ALLOWED: [string, Viewer, string][] = [
  ['a receipt of its own', OWNER, receipt(inQueue)],
  ['an access to its own', OWNER, access(inQueue)],
  ['an answer to itself', OWNER, kept(owner.id)],
  ['an order told by the intake', INTAKE, order(inQueue)],
  ['an update by operations', OPS, said],
  ['an access by operations', OPS, access(inQueue, 'operations', ops.id)],
  ['an answer to operations', OPS, kept(ops.id)],
  ['a draft by operations', OPS, draft],
  ['a draft that is saved over', OPS, `update drafts set title = 'x', version = version + 1`],
  ['a question of its own', OWNER, question(inQueue)],
  ['a question that says more', OWNER, `update questions set messages = '[]', version = version + 1`],
  ['a question that support claims', SUPPORT, claimed],
  ['a note by support', SUPPORT, note],
  ['a canned answer by support', SUPPORT, canned],
  ['a canned answer that is saved over', SUPPORT, `update canned_answers set version = version + 1`],
  ['a canned answer that support deletes', SUPPORT, 'delete from canned_answers'],
  ['an answer to support', SUPPORT, kept(support.id)],
  ['a draft that is thrown away', OPS, 'delete from drafts'],
]

const byText = (a: string, b: string) => (a < b ? -1 : 1)

const NAMES: Record<DatabaseKind, string> = {
  // PGlite runs as superuser, so a statement could leave its role. The test covers forgotten conditions only.
  pglite: 'on PGlite, where a condition was forgotten',
  postgres: 'on PostgreSQL, whatever the api asks',
}

describe.each<DatabaseKind>(['pglite', 'postgres'])('row-level security (%s)', (kind) => {
  let subject: TestDatabase

  beforeAll(async () => {
    subject = await openSeeded(kind, fewOf(plantedIn(inQueue)))
    await subject.asOwner.transaction((transaction) => seedPeople(transaction, few))
    await addApiClient(subject.database, 'warehouse')
    await callEverything(subject.database)
  })
  afterAll(() => subject.close())

  test.each(VIEWERS)(`${NAMES[kind]}, gives %s their own rows and no others`, async (_, viewer) => {
    const found = await everythingFor(subject.database.db, viewer)
    const expected = await expectedFor(subject.asOwner, viewer)
    for (const [table, rows] of found) {
      const own = expected.get(table)
      expect([table, rows?.length]).toEqual([table, own?.length])
      expect(rows?.map((row) => JSON.stringify(row)).sort()).toEqual(own?.map((row) => JSON.stringify(row)).sort())
    }
  })

  test('different viewers get different rows', async () => {
    const counts = await Promise.all(
      VIEWERS.map(async ([, viewer]) => {
        const found = await everythingFor(subject.database.db, viewer)
        return ['orders', 'receipts', 'network_facts'].map((table) => found.get(table)?.length ?? 'closed').join()
      }),
    )
    expect(new Set(counts).size).toBe(7)
  })

  test.each(REJECTED)('rejects %s', async (_, viewer, statement) => {
    const done = asViewer(subject.database.db, viewer, (transaction) => transaction.execute(sql.raw(statement)))
    await expect(done.catch(isDenied)).resolves.toBe(true)
  })

  test.each(ALLOWED)('allows %s', async (_, viewer, statement) => {
    const done = asViewer(subject.database.db, viewer, (transaction) => transaction.execute(sql.raw(statement)))
    await expect(done).resolves.toBeDefined()
  })

  test('is enabled on every table, and no role of the host bypasses it or may log in', async () => {
    const bare = await subject.asOwner.execute(
      sql`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`,
    )
    expect(bare).toMatchObject({ rows: [] })
    const Role = z.object({ rolname: z.string(), may: z.boolean() })
    const roles = await subject.asOwner.execute(
      sql`select rolname, rolsuper or rolbypassrls or rolcanlogin or rolcreaterole or rolcreatedb as may
        from pg_roles where rolname like 'dockboard%' order by 1`,
    )
    expect(rowsOf(Role, roles)).toEqual(
      ['app', 'intake', 'operations', 'projector', 'retention', 'sign_in', 'support'].map((name) => ({
        rolname: `dockboard_${name}`,
        may: false,
      })),
    )
  })

  test('withdrawn facts and publications are visible to operations only', async () => {
    const ids = async (viewer: Viewer) => {
      const rows = (await everythingFor(subject.database.db, viewer)).get('network_facts') ?? []
      return rows.filter(({ audience }) => Array.isArray(audience) && audience.length === 0)
    }
    const hidden = await ids(OPS)
    expect(hidden.map(({ type }) => String(type)).sort(byText)).toEqual([
      'incident',
      'publication',
      'publication',
      'update',
      'withdrawal',
    ])
    for (const [, viewer] of VIEWERS.filter(([, { kind }]) => kind === 'public' || kind === 'stores')) {
      expect(await ids(viewer)).toEqual([])
    }
  })

  test('operations may delete drafts only', async () => {
    for (const table of await tablesInOrder(subject.asOwner)) {
      const ask = (statement: string) =>
        asViewer(subject.database.db, OPS, (transaction) => transaction.execute(sql.raw(statement))).then(
          () => 'done',
          isDenied,
        )
      expect([table, await ask(`delete from ${table}`)]).toEqual([table, table === 'drafts' ? 'done' : true])
      expect([table, await ask(`truncate ${table}`)]).toEqual([table, true])
    }
  })

  test('the retention role reads no content of questions and deletes closed ones only', async () => {
    const ask = (statement: string) =>
      subject.database.db
        .transaction(async (transaction) => {
          await transaction.execute(sql`select set_config('role', 'dockboard_retention', true)`)
          await transaction.execute(sql.raw(statement))
        })
        .then(() => 'done', isDenied)
    const open = sql`select 1 from questions where closed_at is null`
    const before = rowsOf(z.object({}), await subject.asOwner.execute(open)).length
    expect(before).toBeGreaterThan(0)
    for (const table of await tablesInOrder(subject.asOwner)) {
      const isIts = table === 'questions'
      expect([table, await ask(`select * from ${table}`)]).toEqual([table, true])
      expect([table, await ask(`delete from ${table}`)]).toEqual([table, isIts ? 'done' : true])
    }
    expect(rowsOf(z.object({}), await subject.asOwner.execute(open))).toHaveLength(before)
    expect(await ask('select messages from questions')).toBe(true)
  })

  test('the projector reads only what the delivery queue needs, and deletes nothing', async () => {
    const READS = ['network_facts', 'order_events', 'orders', 'stores', 'delivery_queue']
    for (const table of await tablesInOrder(subject.asOwner)) {
      const ask = (statement: string) =>
        subject.database.db
          .transaction(async (transaction) => {
            await transaction.execute(sql`select set_config('role', 'dockboard_projector', true)`)
            await transaction.execute(sql.raw(statement))
          })
          .then(() => 'done', isDenied)
      expect([table, await ask(`select 1 from ${table}`)]).toEqual([table, READS.includes(table) ? 'done' : true])
      expect([table, await ask(`delete from ${table}`)]).toEqual([table, true])
      expect([table, await ask(`insert into ${table} default values`)]).toEqual([table, true])
    }
  })
})

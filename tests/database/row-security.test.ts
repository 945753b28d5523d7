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
const OWNER: Viewer = { kind: 'stores', actor: owner.id, role: 'retailer', storeIds: owner.storeIds }
const NOBODY: Viewer = { kind: 'public' }
const INTAKE: Viewer = { kind: 'intake', actor: 'an-api-client' }
const OPS: Viewer = { kind: 'operations', actor: ops.id }
/** The role of operations without a person. */
const NO_ONE: Viewer = { kind: 'operations', actor: '' }

/** An agent, and the role of support without a person. */
const SUPPORT: Viewer = { kind: 'support', actor: support.id }
const NOBODY_OF_SUPPORT: Viewer = { kind: 'support', actor: '' }

const VIEWERS: [string, Viewer][] = [
  ['the public', NOBODY],
  ['the owner of a store', OWNER],
  ['the owner of a chain', { kind: 'stores', actor: chain.id, role: 'retailer', storeIds: chain.storeIds }],
  ['support, with access to a store', { kind: 'stores', actor: support.id, role: 'retailer', storeIds: [inProcess] }],
  ['support, without access to a store', { kind: 'stores', actor: support.id, role: 'retailer', storeIds: [] }],
  ['the intake', INTAKE],
  ['operations', OPS],
  ['support, for questions', SUPPORT],
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
const logged = `dockboard_log_security(now(), 'read', 'nobody', null, null, null, null, 1, 0, false)`
const claimed = `update questions set state = 'claimed', version = version + 1`

const REJECTED: [string, Viewer, string][] = [
  ['a receipt of another store', OWNER, receipt(inProcess)],
  ['an access to another store', OWNER, access(inProcess)],
  ['an order added by a store', OWNER, order(inQueue)],
  ['an idempotent response of a store for another person', OWNER, kept(support.id)],
  ['a receipt by the public', NOBODY, receipt(inQueue)],
  ['an access by the public', NOBODY, access(inQueue)],
  ['a receipt by the intake', INTAKE, receipt(inQueue)],
  ['an access by the intake', INTAKE, access(inQueue)],
  ['a receipt moved to another store', OWNER, `update receipts set store_id = '${inProcess}'`],
  ['the deletion of a receipt', OWNER, 'delete from receipts'],
  ['the deletion of an access', OWNER, 'delete from accesses'],
  ['the deletion of an order', INTAKE, 'delete from orders'],
  ['an order moved to another store', INTAKE, `update orders set store_id = '${inQueue}'`],
  ['the deletion of an order event by the intake', INTAKE, 'delete from order_events'],
  ['a store renamed by the intake', INTAKE, `update stores set name = 'x'`],
  ['an update changed by a store', OWNER, `update network_facts set body = '{}'`],
  ['an audience widened by a store', OWNER, 'update network_facts set audience = null'],
  ['the name of an API client, read by a store', OWNER, 'select name from api_clients'],
  ['the digest of a token, read by operations', OPS, 'select token_digest from api_clients'],
  ['a receipt from another API client', INTAKE, `insert into source_contacts select id, now(), now() from api_clients`],
  ['the deletion of a contact by the intake', INTAKE, 'delete from source_contacts'],
  ['an API client added by the intake', INTAKE, `insert into api_clients values ('m', 'name', 'digest')`],
  ['an update by a store', OWNER, said],
  ['an update by the intake', INTAKE, said],
  ['an update by operations without a person', NO_ONE, said],
  ['an update changed by operations', OPS, `update network_facts set body = '{}'`],
  ['an audience widened by operations', OPS, 'update network_facts set audience = null'],
  ['the deletion of an update', OPS, 'delete from network_facts'],
  ['a receipt by operations', OPS, receipt(inQueue)],
  ['an order by operations', OPS, order(inQueue)],
  ['the deletion of an order event by operations', OPS, 'delete from order_events'],
  ['an access by operations with the role of support', OPS, access(inQueue, 'support', ops.id)],
  ['an access by operations under the id of another person', OPS, access(inQueue, 'operations', support.id)],
  ['an access by a store under the id of another person', OWNER, access(inQueue, 'support', support.id)],
  ['the actor of an access, read by a store', OWNER, 'select by from accesses'],
  ['the number of opened stores, read by a store', OWNER, 'select many_stores from accesses'],
  [
    'the own accesses of support, counted without access to a store',
    SUPPORT,
    'select * from dockboard_own_accesses(now())',
  ],
  ['the deletion of an access by operations', OPS, 'delete from accesses'],
  ['an idempotent response of operations for another person', OPS, kept(support.id)],
  ['a store renamed by operations', OPS, `update stores set name = 'x'`],
  ['a delivery queue changed by operations', OPS, 'update delivery_queue set version = 1'],
  ['a draft by a store', OWNER, draft],
  ['a draft by the intake', INTAKE, draft],
  ['a draft by operations without a person', NO_ONE, draft],
  ['a draft with a changed id', OPS, `update drafts set id = 'x'`],
  ['the deletion of a draft by a store', OWNER, 'delete from drafts'],
  ['a question for another store', OWNER, question(inProcess)],
  ['a question by the public', NOBODY, question(inQueue)],
  ['a question by support', SUPPORT, question(inQueue)],
  ['a question by operations', OPS, question(inQueue)],
  ['a question claimed by a store', OWNER, `update questions set owner = '{}'`],
  ['a question escalated by a store', OWNER, 'update questions set escalated_at = now()'],
  ['a question moved to another store', SUPPORT, `update questions set store_id = '${inQueue}'`],
  ['the deletion of a question by a store', OWNER, 'delete from questions'],
  ['the deletion of a question by support', SUPPORT, 'delete from questions'],
  ['a note, read by a store', OWNER, 'select text from question_notes'],
  ['a note, read by operations', OPS, 'select text from question_notes'],
  ['a note by a store', OWNER, `insert into question_notes values ('n', 'q', 1, 'text', now(), 'Noor')`],
  ['a note by support without a person', NOBODY_OF_SUPPORT, note],
  ['a note changed by support', SUPPORT, `update question_notes set text = 'x'`],
  ['a canned answer, read by a store', OWNER, 'select 1 from canned_answers'],
  ['a canned answer, read by operations', OPS, 'select 1 from canned_answers'],
  ['a canned answer, read by the intake', INTAKE, 'select 1 from canned_answers'],
  ['a canned answer by a store', OWNER, canned],
  ['a canned answer by operations', OPS, canned],
  ['a canned answer by support without a person', NOBODY_OF_SUPPORT, canned],
  ['a canned answer with a changed id', SUPPORT, `update canned_answers set id = 'x'`],
  ['the deletion of a canned answer by operations', OPS, 'delete from canned_answers'],
  ['a receipt by support', SUPPORT, receipt(inQueue)],
  ['an access by support without access to a store', SUPPORT, access(inQueue)],
  ['an update by support', SUPPORT, said],
  ['an order by support', SUPPORT, order(inQueue)],
  ['a draft, read by support', SUPPORT, 'select 1 from drafts'],
  ['the audit, read by support', SUPPORT, 'select 1 from audit'],
  ['the security log, read by support', SUPPORT, 'select 1 from security_log'],
  ['the security log, read by a store', OWNER, 'select 1 from security_log'],
  ['an entry of the security log by operations', OPS, `select ${logged}`],
  ['an entry of the security log by support', SUPPORT, `select ${logged}`],
  ['an entry of the security log by a store', OWNER, `select ${logged}`],
  ['an idempotent response of support for another person', SUPPORT, kept(ops.id)],
  ['a change of the seed by a store', OWNER, `update origin set seed = 'empty'`],
]
const ALLOWED: [string, Viewer, string][] = [
  ['a receipt of its own store', OWNER, receipt(inQueue)],
  ['an access to its own store', OWNER, access(inQueue)],
  ['an idempotent response of a store for itself', OWNER, kept(owner.id)],
  ['an order by the intake', INTAKE, order(inQueue)],
  ['an update by operations', OPS, said],
  ['an access by operations', OPS, access(inQueue, 'operations', ops.id)],
  ['an idempotent response of operations for itself', OPS, kept(ops.id)],
  ['a draft by operations', OPS, draft],
  ['a draft saved by operations', OPS, `update drafts set title = 'x', version = version + 1`],
  ['a question for its own store', OWNER, question(inQueue)],
  ['a message added to its own question', OWNER, `update questions set messages = '[]', version = version + 1`],
  ['a question claimed by support', SUPPORT, claimed],
  ['a note by support', SUPPORT, note],
  ['a canned answer by support', SUPPORT, canned],
  ['a canned answer saved by support', SUPPORT, `update canned_answers set version = version + 1`],
  ['the deletion of a canned answer by support', SUPPORT, 'delete from canned_answers'],
  ['an idempotent response of support for itself', SUPPORT, kept(support.id)],
  ['the deletion of a draft by operations', OPS, 'delete from drafts'],
]

const byText = (a: string, b: string) => (a < b ? -1 : 1)

const NAMES: Record<DatabaseKind, string> = {
  // PGlite runs as superuser, so a statement could leave its role. The test covers forgotten conditions only.
  pglite: 'without conditions in queries',
  postgres: 'for any query of the API',
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

  test('the retention role reads no content of questions and deletes closed ones and old log entries only', async () => {
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
      const isIts = table === 'questions' || table === 'security_log'
      expect([table, await ask(`select * from ${table}`)]).toEqual([table, true])
      expect([table, await ask(`delete from ${table}`)]).toEqual([table, isIts ? 'done' : true])
    }
    expect(rowsOf(z.object({}), await subject.asOwner.execute(open))).toHaveLength(before)
    expect(await ask('select messages from questions')).toBe(true)
  })

  test('the projector reads only what the delivery queue needs, and deletes nothing', async () => {
    const READS = ['network_facts', 'order_events', 'orders', 'stores', 'delivery_queue', 'order_states']
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

import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import type { Role } from '../../server/database/database.ts'
import { rowsOf } from '../../server/database/rows-of.ts'
import { accesses, orderEvents, orders, receipts } from '../../server/database/schema-facts.ts'
import { audit } from '../../server/database/schema-host.ts'
import { TABLES_OF_KIND } from '../../src/api/audit/audit-kinds.ts'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { REASON, sending } from '../contract/ask.ts'
import { requestOf } from '../contract/calls.ts'
import { placed, reported } from '../contract/intake-calls.ts'
import { REQUEST, publish, publishing } from '../contract/publish-requests.ts'
import { type DatabaseKind, openSeeded, type TestDatabase } from './databases.ts'
import { few } from './few.ts'
import { openHostWithStoppedClock } from './stopped-clock-host.ts'

const ROLES: readonly Role[] = [
  'dockboard_app',
  'dockboard_intake',
  'dockboard_operations',
  'dockboard_projector',
  'dockboard_retention',
  'dockboard_sign_in',
  'dockboard_support',
]
/** Statements that would forge or erase entries. */
const STATEMENTS = [
  `insert into audit (action, subject, subject_id) values ('added', 'receipts', 'x')`,
  `update audit set actor = 'somebody else'`,
  'delete from audit',
  'truncate audit',
  'truncate audit cascade',
  `select setval('audit_id_seq', 1)`,
  'alter table audit disable trigger audit_stays',
  'alter table audit disable row level security',
  'drop trigger audit_stays on audit',
  'drop table audit',
  'create policy everything on audit using (true)',
  'alter function dockboard_audit_stays() rename to gone',
  'set local session_replication_role = replica',
]

/** Rejected for roles without any right. Operations may read, so PostgreSQL only warns when it grants. */
const OF_READERS = ['select * from audit', 'copy audit to stdout', 'grant all on audit to dockboard_app']

/** Audit subjects that differ from the name of the table whose trigger writes them. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  access_over_threshold: 'accesses',
  passwords: 'sign_in_accounts',
}
/** The import writes these entries itself, without an actor. */
const WITHOUT_TRIGGER: readonly string[] = TABLES_OF_KIND.store

const { inQueue, inProcess } = few.storyStores

describe.each<DatabaseKind>(['pglite', 'postgres'])('the audit on %s', (kind) => {
  let subject: TestDatabase

  beforeAll(async () => {
    subject = await openSeeded(kind, few)
    await subject.asOwner.insert(audit).values({ action: 'added', subject: 'tests', subjectId: 'first' })
  })
  afterAll(() => subject.close())

  const state = () => subject.asOwner.select().from(audit).orderBy(audit.id)

  describe.each(ROLES)('%s', (role) => {
    test.each(role === 'dockboard_operations' ? STATEMENTS : [...STATEMENTS, ...OF_READERS])(
      'may not %s',
      async (statement) => {
        const before = await state()
        const done = subject.asOwner.transaction(async (transaction) => {
          await transaction.execute(sql`select set_config('role', ${role}, true)`)
          await transaction.execute(sql.raw(statement))
        })
        // Insufficient privilege.
        await expect(done).rejects.toMatchObject({ cause: { code: '42501' } })
        expect(await state()).toEqual(before)
      },
    )
  })

  test('is written by triggers on exactly the tables that it names', async () => {
    const found = await subject.asOwner.execute(
      sql`select distinct tgrelid::regclass::text as name from pg_trigger where tgname like 'audited%'`,
    )
    const named = Object.values(TABLES_OF_KIND)
      .flat()
      .filter((table) => !WITHOUT_TRIGGER.includes(table))
      .map((table) => ELSEWHERE[table] ?? table)
    const audited = rowsOf(z.object({ name: z.string() }), found).map(({ name }) => name)
    expect(audited.toSorted()).toEqual([...new Set(named)].toSorted())
  })

  test('operations cannot grant its read access to other roles', async () => {
    await subject.asOwner.transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('role', 'dockboard_operations', true)`)
      await transaction.execute(sql`grant select on audit to dockboard_app`)
    })
    const asked = sql`select has_table_privilege('dockboard_app', 'audit', 'select') as may`
    expect(rowsOf(z.object({ may: z.boolean() }), await subject.asOwner.execute(asked))).toEqual([{ may: false }])
  })

  test.each(['update audit set actor = null', 'delete from audit', 'truncate audit'])(
    'the owner may not %s either',
    async (statement) => {
      const before = await state()
      await expect(subject.asOwner.execute(sql.raw(statement))).rejects.toMatchObject({
        cause: { message: 'the audit is only ever added to' },
      })
      expect(await state()).toEqual(before)
    },
  )

  test('has one entry with the actor for each added fact, and no entry without one', async () => {
    const { as, failures } = await openHostWithStoppedClock(subject.database)
    const before = (await state()).length
    const acknowledge = sending('POST', { updateId: SUSPENSION.id, kind: 'acknowledged' })
    const events = [placed('SO990000001'), reported('processing', 'SO990000001')]
    const intake = sending('POST', { events })
    for (const expected of [201, 201]) {
      expect((await as('store-owner')(`/api/stores/${inQueue}/receipts`, acknowledge)).status).toBe(expected)
    }
    expect((await as('support')(`/api/stores/${inProcess}/status`, { headers: REASON })).status).toBe(200)
    for (const expected of [200, 200]) {
      expect((await as('apiClient')('/api/order-events', intake)).status).toBe(expected)
    }
    const ops = as('ops')
    expect((await ops('/api/operations/drafts', requestOf('addDraft'))).status).toBe(201)
    const published = await publish(ops, REQUEST)
    for (const rejected of [
      await ops('/api/operations/publications', publishing({ ...REQUEST, update: null })),
      await as('support')('/api/operations/publications', publishing(REQUEST)),
      await as('store-owner')(`/api/stores/${inProcess}/receipts`, acknowledge),
      await as('nobody')(`/api/stores/${inQueue}/receipts`, acknowledge),
      await as('support')(`/api/stores/${inQueue}/status`),
    ]) {
      expect(rejected.status).toBeGreaterThanOrEqual(400)
    }
    expect(failures).toEqual([])

    const written = (await state()).slice(before)
    const { asOwner } = subject
    const [order] = (await asOwner.select().from(orders)).filter(({ number }) => number === 'SO990000001')
    const [received] = (await asOwner.select().from(receipts)).filter((each) => each.storeId === inQueue)
    const ids = new Set(written.map(({ subjectId }) => subjectId))
    const added = [
      ...(await asOwner.select().from(accesses)).filter(({ id }) => ids.has(id)),
      ...(await asOwner.select().from(orderEvents)).filter(({ orderId }) => orderId === order?.id),
    ]
    expect(added).toHaveLength(2)
    const { 'store-owner': owner, ops: poster, support } = few.personas
    expect(written.map(({ actor, action, subject, storeId }) => [actor, action, subject, storeId])).toEqual([
      [owner.id, 'added', 'receipts', inQueue],
      [support.id, 'added', 'accesses', inProcess],
      [expect.any(String), 'added', 'orders', inQueue],
      [expect.any(String), 'added', 'order_events', inQueue],
      // One entry for each fact of a publish request. A draft is not a fact.
      [poster.id, 'added', 'network_facts', null],
      [poster.id, 'added', 'network_facts', null],
      [poster.id, 'added', 'network_facts', null],
    ])
    expect(written.map(({ subjectId }) => subjectId)).toEqual([
      received?.id,
      added[0]?.id,
      order?.id,
      added[1]?.id,
      published.incidentId,
      published.updateId,
      published.publicationId,
    ])
  })
})

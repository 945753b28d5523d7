import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, beforeAll, describe, expect, test, vi } from 'vitest'
import * as z from 'zod'
import { addApiClient, createApiClients, revokeApiClient } from '../../server/api-clients.ts'
import type { Role } from '../../server/database/database.ts'
import { rowsOf } from '../../server/database/rows-of.ts'
import { apiClients, securityLog } from '../../server/database/schema-host.ts'
import { createSecurityLog } from '../../server/security-log.ts'
import { StoreUnavailable } from '../../src/api/fact-store.ts'
import { type DatabaseKind, emptySecurityLog, openSeeded, type TestDatabase } from './databases.ts'
import { few } from './few.ts'

const ROLES: readonly Role[] = [
  'dockboard_app',
  'dockboard_intake',
  'dockboard_operations',
  'dockboard_projector',
  'dockboard_retention',
  'dockboard_sign_in',
  'dockboard_support',
]
/** Statements that would forge, alter or erase entries. */
const STATEMENTS = [
  `insert into security_log (at, last_at, event, actor_kind, requests, items) values (now(), now(), 'read', 'nobody', 1, 0)`,
  `update security_log set actor = 'somebody else'`,
  'update security_log set requests = requests + 1',
  'truncate security_log',
  `select setval('security_log_id_seq', 1)`,
  'alter table security_log disable trigger user',
  'alter table security_log disable row level security',
  'drop trigger security_log_stays on security_log',
  'drop table security_log',
  'create policy everything on security_log using (true)',
  'alter function dockboard_security_log_stays() rename to gone',
  'set local session_replication_role = replica',
]
const READING = ['select * from security_log', 'copy security_log to stdout']
const DELETING = 'delete from security_log'
const WRITING = `select dockboard_log_security(now(), 'read', 'nobody', null, null, null, null, 1, 0, false)`

function rejectedFor(role: Role): string[] {
  return [
    ...STATEMENTS,
    ...(role === 'dockboard_operations' ? [] : READING),
    ...(role === 'dockboard_retention' ? [] : [DELETING]),
    ...(role === 'dockboard_sign_in' ? [] : [WRITING]),
  ]
}

const HOUR = 60 * 60 * 1000
const START = Date.parse('2026-11-22T12:00:00Z')
const READ = { event: 'read', actor: { kind: 'person', id: 'noor' }, subject: 'listPeople', items: 20 } as const
const REQUEST = new Request('http://test/')

describe.each<DatabaseKind>(['pglite', 'postgres'])('the security log on %s', (kind) => {
  let subject: TestDatabase
  let realMs = START
  let address: string | null = null
  const log = () =>
    createSecurityLog(subject.database, {
      secret: 'a secret of the tests that is long enough',
      clientAddress: () => address,
      realMs: () => realMs,
    })

  beforeAll(async () => {
    subject = await openSeeded(kind, few)
  })
  afterAll(() => subject.close())
  beforeEach(async () => {
    realMs = START
    address = null
    await emptySecurityLog(subject)
  })

  const state = () => subject.asOwner.select().from(securityLog).orderBy(securityLog.id)
  const as = (role: Role, statement: string) =>
    subject.asOwner.transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('role', ${role}, true)`)
      return transaction.execute(sql.raw(statement))
    })

  describe.each(ROLES)('%s', (role) => {
    test.each(rejectedFor(role))('may not %s', async (statement) => {
      await log().record(READ, REQUEST)
      const before = await state()
      // Insufficient privilege.
      await expect(as(role, statement)).rejects.toMatchObject({ cause: { code: '42501' } })
      expect(await state()).toEqual(before)
    })
  })

  test('operations reads every column, and retention only the age', async () => {
    await log().record(READ, REQUEST)
    const Actor = z.object({ actor: z.string() })
    expect(rowsOf(Actor, await as('dockboard_operations', 'select actor from security_log'))).toEqual([
      { actor: 'noor' },
    ])
    await expect(as('dockboard_retention', 'select actor from security_log')).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  })

  test.each([
    ['another actor', `update security_log set actor = 'omar', requests = 2`],
    ['another time', `update security_log set at = now(), requests = 2`],
    ['a lower count', 'update security_log set requests = 0'],
    ['the same count', 'update security_log set items = items + 1'],
    ['fewer items', 'update security_log set requests = 2, items = 0'],
    ['an earlier last request', `update security_log set requests = 2, last_at = '2000-01-01'`],
    ['a deletion', 'delete from security_log'],
    ['an erasure of all', 'truncate security_log'],
  ])('the owner of the table is rejected with %s', async (_, statement) => {
    await log().record(READ, REQUEST)
    const before = await state()
    await expect(subject.asOwner.execute(sql.raw(statement))).rejects.toMatchObject({
      cause: { message: 'entries of the security log only count more' },
    })
    expect(await state()).toEqual(before)
  })

  test('requests that come during a write are counted together in the next one', async () => {
    const limited = { event: 'attempt_limited', actor: { kind: 'nobody' }, subject: 'signIn' } as const
    const signIn = { event: 'sign_in', actor: { kind: 'person', id: 'noor' } } as const
    const own = log()
    const writes = vi.spyOn(subject.database.db, 'transaction')
    await Promise.all(
      [limited, READ, signIn, limited, READ, signIn, limited].map((entry) => own.record(entry, REQUEST)),
    )
    expect(writes).toHaveBeenCalledTimes(1)
    writes.mockRestore()
    await own.record(limited, REQUEST)
    const rows = (await state()).map(({ event, requests, items }) => `${event} ${requests} ${items}`)
    expect(rows.sort()).toEqual(['attempt_limited 4 0', 'read 2 40', 'sign_in 1 0', 'sign_in 1 0'])
  })

  test('rejected attempts from any number of addresses are a bounded number of entries, and all are counted', async () => {
    const own = log()
    const rejected = { event: 'token_rejected', actor: { kind: 'nobody' } } as const
    const networks = Array.from({ length: 120 }, (_, index) => `2001:db8:${index.toString(16)}`)
    for (const [index, network] of networks.entries()) {
      for (let client = 0; client < (index === 0 ? 300 : 2); client += 1) {
        address = `${network}:${client.toString(16)}::1`
        void own.record(rejected, REQUEST)
      }
    }
    await own.record(rejected, REQUEST)
    const rows = await state()
    // 100 clients of the first network and the rest of it, two of each of 99 others, and the rest of all.
    expect(rows).toHaveLength(100 + 1 + 2 * 99 + 1)
    expect(rows.reduce((sum, { requests }) => sum + requests, 0)).toBe(300 + 2 * 119 + 1)
    expect(rows.filter(({ network }) => network === null)).toMatchObject([{ client: null, requests: 2 * 20 + 1 }])
    realMs = START + HOUR
    await own.record(rejected, REQUEST)
    expect((await state()).at(-1)).toMatchObject({ network: '2001:db8:77::/48', requests: 1 })
  })

  test.each(['attempt_limited', 'token_rejected'] as const)(
    'so are those at a known account or token: %s',
    async (event) => {
      const own = log()
      for (let network = 0; network < 300; network += 1) {
        address = `2001:db8:${network.toString(16)}::1`
        void own.record({ event, actor: { kind: 'person', id: 'noor' } }, REQUEST)
      }
      await own.record({ event, actor: { kind: 'person', id: 'noor' } }, REQUEST)
      const rows = await state()
      expect(rows).toHaveLength(101)
      expect(rows.reduce((sum, { requests }) => sum + requests, 0)).toBe(301)
    },
  )

  test('a write that fails rejects its requests alone', async () => {
    const own = log()
    const writes = vi.spyOn(subject.database.db, 'transaction').mockRejectedValueOnce(new Error('away'))
    const rejected = await Promise.allSettled([own.record(READ, REQUEST), own.record(READ, REQUEST)])
    expect(rejected.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    await own.record(READ, REQUEST)
    expect(writes).toHaveBeenCalledTimes(2)
    writes.mockRestore()
    expect((await state()).map(({ requests }) => requests)).toEqual([1])
  })

  test('reads of one hour, list, person and client are one entry; sign-ins are single entries', async () => {
    address = '203.0.113.77'
    await log().record(READ, REQUEST)
    realMs = START + 59 * 60_000
    await log().record({ ...READ, items: 5 }, REQUEST)
    await log().record({ ...READ, subject: 'listAudit' }, REQUEST)
    await log().record({ ...READ, actor: { kind: 'person', id: 'omar' } }, REQUEST)
    address = '203.0.113.78'
    await log().record(READ, REQUEST)
    address = '203.0.113.77'
    realMs = START + HOUR
    await log().record(READ, REQUEST)
    const signIn = { event: 'sign_in', actor: { kind: 'person', id: 'noor' } } as const
    await log().record(signIn, REQUEST)
    await log().record(signIn, REQUEST)
    const rows = await state()
    expect(
      rows.map(({ event, actor, subject: of, network, requests, items, at, lastAt }) =>
        [event, actor, of, network, requests, items, at.slice(11, 16), lastAt.slice(11, 16)].join(' '),
      ),
    ).toEqual([
      'read noor listPeople 203.0.113.0/24 2 25 12:00 12:59',
      'read noor listAudit 203.0.113.0/24 1 20 12:59 12:59',
      'read omar listPeople 203.0.113.0/24 1 20 12:59 12:59',
      'read noor listPeople 203.0.113.0/24 1 20 12:59 12:59',
      'read noor listPeople 203.0.113.0/24 1 20 13:00 13:00',
      'sign_in noor  203.0.113.0/24 1 0 13:00 13:00',
      'sign_in noor  203.0.113.0/24 1 0 13:00 13:00',
    ])
    expect(new Set(rows.map(({ client }) => client)).size).toBe(2)
    for (const { client } of rows) expect(client).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(JSON.stringify(rows)).not.toMatch(/203\.0\.113\.7/)
  })

  test('concurrent reads of one hour are all counted', async () => {
    await Promise.all(Array.from({ length: 20 }, () => log().record(READ, REQUEST)))
    expect(await state()).toMatchObject([{ requests: 20, items: 400 }])
  })

  test('tokens that a command makes and revokes are recorded with the API client, and never the token', async () => {
    const token = await addApiClient(subject.database, `warehouse of ${kind}`)
    expect(await revokeApiClient(subject.database, `warehouse of ${kind}`)).toBe(true)
    expect(await revokeApiClient(subject.database, `warehouse of ${kind}`)).toBe(false)
    const clients = await subject.asOwner.select().from(apiClients)
    const client = clients.find(({ name }) => name === `warehouse of ${kind}`)
    const rows = await state()
    expect(rows).toMatchObject([
      { event: 'token_made', actorKind: 'command', actor: null, subject: client?.id, client: null, network: null },
      { event: 'token_revoked', actorKind: 'command', actor: null, subject: client?.id },
    ])
    expect(JSON.stringify(rows)).not.toContain(token)
    expect(JSON.stringify(rows)).not.toContain(client?.tokenDigest)
  })

  test('a revoked token is rejected in the name of its API client, and another in nobody’s', async () => {
    const name = `carrier of ${kind}`
    const token = await addApiClient(subject.database, name)
    const clients = await subject.asOwner.select().from(apiClients)
    const id = clients.find((each) => each.name === name)?.id
    const callerOf = (authorization?: string) =>
      createApiClients(subject.database).caller(
        new Request('http://test/', authorization === undefined ? {} : { headers: { authorization } }),
      )
    expect(await callerOf(`Bearer ${token}`)).toEqual({ id })
    await revokeApiClient(subject.database, name)
    expect(await callerOf(`Bearer ${token}`)).toEqual({ rejected: { id } })
    for (const unknown of [`Bearer ${token}x`, 'bearer short', 'Bearer', 'Bearer two words']) {
      expect(await callerOf(unknown)).toEqual({ rejected: null })
    }
    for (const none of [undefined, '', 'Basic dXNlcjpwYXNz', `Bearers ${token}`])
      expect(await callerOf(none)).toBeNull()
  })

  test('an entry that cannot be written is reported as unavailable', async () => {
    await subject.asOwner.execute(sql`alter table security_log add constraint closed check (event <> 'read') not valid`)
    await expect(log().record(READ, REQUEST)).rejects.toThrow(StoreUnavailable)
    await subject.asOwner.execute(sql`alter table security_log drop constraint closed`)
  })
})

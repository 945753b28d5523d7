import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { restoreBackup, RestoreRejected } from '../../server/backup/restore-backup.ts'
import { LEFT_OUT, takeBackup } from '../../server/backup/take-backup.ts'
import type { Database, Drizzle } from '../../server/database/database.ts'
import { readMigrations } from '../../server/database/migrate.ts'
import { connectAsOwner } from '../../server/database/owner-connection.ts'
import { startPGlite } from '../../server/database/pglite.ts'
import { openPostgres } from '../../server/database/postgres.ts'
import { invitations, people, sessions, signInAccounts } from '../../server/database/schema-sign-in.ts'
import { fillOnce } from '../../server/fill.ts'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { expectProblem, read, REASON, sending } from '../contract/ask.ts'
import { requestOf } from '../contract/calls.ts'
import { placed, reported } from '../contract/intake-calls.ts'
import { contentOf } from './content.ts'
import { createDatabase, openUnseeded, type TestDatabase } from './databases.ts'
import { few } from './few.ts'
import { openHostWithStoppedClock } from './stopped-clock-host.ts'

const { inQueue, inProcess } = few.storyStores
const folder = mkdtempSync(join(tmpdir(), 'dockboard-backup-'))
const file = (name: string) => join(folder, name)
const opened: (() => Promise<void>)[] = [async () => rmSync(folder, { recursive: true })]
afterAll(async () => {
  for (const close of opened.reverse()) await close()
})

async function emptyPGlite(): Promise<Drizzle> {
  const { client, db } = await startPGlite()
  opened.push(() => client.close())
  return db
}

async function emptyPostgres(): Promise<{ db: Drizzle; url: string }> {
  const { url, drop } = await createDatabase()
  const { db, close } = await connectAsOwner(url)
  opened.push(drop, () => close())
  return { db, url }
}

const receipt = (key: string) =>
  sending('POST', { updateId: SUSPENSION.id, kind: 'acknowledged' }, { 'idempotency-key': key })
const PLACED = placed('SO990000001')
/** Has accents, a no-break space, and characters that JSON escapes. */
const ACCENTED = { 'x-access-reason': encodeURIComponent('Appelé\u00a0« à 9 h » \\ "') }

/** August 2022, with one of each fact that callers add and of each row about people. */
async function fill({ database, asOwner }: TestDatabase): Promise<void> {
  await fillOnce(database, 'august-2022', () => few)
  const { as, failures } = await openHostWithStoppedClock(database)
  const answers = [
    await as('store-owner')(`/api/stores/${inQueue}/receipts`, receipt('first')),
    await as('support')(`/api/stores/${inProcess}/status`, { headers: ACCENTED }),
    await as('ops')('/api/operations/drafts', requestOf('addDraft')),
    await as('ops')('/api/operations/publications', requestOf('publish')),
    await as('apiClient')(
      '/api/order-events',
      sending('POST', { events: [PLACED, reported('processing', 'SO990000009')] }),
    ),
  ]
  expect(answers.map(({ status }) => status)).toEqual([201, 200, 201, 201, 200])
  const asking = `/api/stores/${inQueue}/questions`
  const { id } = await read<{ id: string }>(as('store-owner'), asking, requestOf('askQuestion'))
  const note = sending('POST', { kind: 'note', text: '« à 9 h »\n\\ "' })
  await read(as('support'), `/api/support/questions/${id}/actions`, note)
  await read(as('support'), '/api/support/topics/stock_cover/draft', { method: 'POST' })
  expect(failures).toEqual([])
  const [person] = await asOwner.select().from(people).limit(1)
  const userId = person?.id ?? ''
  const account = { id: 'account', accountId: userId, providerId: 'credential', userId, password: 'a:hash' }
  await asOwner.insert(signInAccounts).values(account)
  await asOwner.insert(sessions).values({ id: 'session', token: 'a-token', userId, expiresAt: new Date(0) })
}

async function storeStatuses(database: Pick<Database, 'db'>): Promise<string[]> {
  const { as, failures } = await openHostWithStoppedClock(database)
  const answers: string[] = []
  for (const { at } of few.moments) {
    await as('nobody')('/api/clock', sending('PUT', { now: at }))
    for (const [caller, storeId] of [
      ['store-owner', inQueue],
      ['chain-owner', inProcess],
    ] as const) {
      answers.push(await (await as(caller)(`/api/stores/${storeId}/status`)).text())
    }
    answers.push(await (await as('nobody')('/api/status')).text())
  }
  expect(failures).toEqual([])
  return answers
}

describe('a PGlite backup restored into PostgreSQL, and a backup of that restored into PGlite', () => {
  let source: TestDatabase
  let there: Awaited<ReturnType<typeof emptyPostgres>>
  let back: Drizzle

  beforeAll(async () => {
    source = await openUnseeded('pglite')
    opened.push(() => source.close())
    await fill(source)
    await takeBackup(source.asOwner, file('1'))
    there = await emptyPostgres()
    await restoreBackup(there.db, file('1'), readMigrations())
    await takeBackup(there.db, file('2'))
    back = await emptyPGlite()
    await restoreBackup(back, file('2'), readMigrations())
  })

  test('every row of every table is there, except sessions and derived rows', async () => {
    const content = await contentOf(source.asOwner, LEFT_OUT)
    const counts = Object.entries(content).map(([table, rows]) => [table, rows.length > 0])
    const filled = counts.filter(([, isFilled]) => isFilled).map(([table]) => table)
    for (const table of [
      'receipts',
      'audit',
      'security_log',
      'outbox',
      'idempotent_responses',
      'intake_items',
      'pending_events',
      'people',
      'drafts',
      'escalations',
    ]) {
      expect(filled).toContain(table)
    }
    expect(await contentOf(there.db, LEFT_OUT)).toEqual(content)
    expect(await contentOf(back, LEFT_OUT)).toEqual(content)
    expect((await contentOf(back, new Set()))['sessions']).toEqual([])
  })

  test('both backup files have the same content', () => {
    expect(textOf(file('2')).split('\n')).toEqual(textOf(file('1')).split('\n'))
  })

  test('a host over the restored database gives identical responses', async () => {
    const database = await openPostgres(there.url, () => undefined)
    opened.push(() => database.close())
    const answers = await storeStatuses(source.database)
    expect(new Set(answers).size).toBeGreaterThan(few.moments.length)
    expect(await storeStatuses(database)).toEqual(answers)
    expect(await storeStatuses({ db: back })).toEqual(answers)
  })

  test('used idempotency keys and intake items are still known', async () => {
    const { as, failures } = await openHostWithStoppedClock({ db: back })
    const given = async (key: string, kind: string) =>
      as('store-owner')(
        `/api/stores/${inQueue}/receipts`,
        sending('POST', { updateId: SUSPENSION.id, kind }, { 'idempotency-key': key }),
      )
    expect((await given('first', 'acknowledged')).status).toBe(201)
    await expectProblem(await given('first', 'viewed'), 422, 'key-reused')
    const sent = await as('apiClient')(
      '/api/order-events',
      sending('POST', { events: [PLACED, { ...PLACED, number: 'SO990000002' }] }),
    )
    expect(await sent.json()).toMatchObject({ results: [{ result: 'known' }, { result: 'refused' }] })
    expect(failures).toEqual([])
  })

  test('new audit entries continue after the restored ids', async () => {
    const last = sql`select max(id) as row from audit`
    const before = JSON.stringify(await back.execute(last))
    const { as } = await openHostWithStoppedClock({ db: back })
    await as('support')(`/api/stores/${inQueue}/status`, { headers: REASON })
    expect(JSON.stringify(await back.execute(last))).not.toBe(before)
  })

  test('a restore into a non-empty database is rejected and changes nothing', async () => {
    const content = await contentOf(there.db, new Set())
    await expect(restoreBackup(there.db, file('1'), readMigrations())).rejects.toThrow(RestoreRejected)
    expect(await contentOf(there.db, new Set())).toEqual(content)
  })
})

test('writes continue during a backup, and the backup is of one instant', async () => {
  const source = await openUnseeded('postgres')
  opened.push(() => source.close())
  await fillOnce(source.database, 'august-2022', () => few)
  const { as, failures } = await openHostWithStoppedClock(source.database)
  const taken = new AbortController()
  let answered = 0
  const writing = (async () => {
    while (!taken.signal.aborted) {
      await as('support')(`/api/stores/${inQueue}/status`, { headers: REASON })
      answered += 1
    }
  })()
  await takeBackup(source.asOwner, file('meanwhile'))
  const accessesBefore = answered
  taken.abort()
  await writing
  expect(accessesBefore).toBeGreaterThan(0)
  expect(failures).toEqual([])

  const { db } = await emptyPostgres()
  await restoreBackup(db, file('meanwhile'), readMigrations())
  const content = await contentOf(db, new Set())
  const accesses = (content['accesses']?.length ?? 0) - few.accesses.length
  expect(accesses).toBeLessThanOrEqual(accessesBefore)
  expect([content['audit']?.length, content['outbox']?.length]).toEqual([accesses, accesses])
})

test('a restore revokes open invitations: they may have been accepted or revoked since the backup', async () => {
  const source = await openUnseeded('pglite')
  opened.push(() => source.close())
  const role = 'support' as const
  const invitation = { email: 'noor@shop.example', role, storeIds: [], invitedAt: few.start }
  await source.asOwner.insert(invitations).values([
    { ...invitation, id: 'open', codeHash: 'open', expiresAt: few.start },
    { ...invitation, id: 'accepted', codeHash: 'accepted', expiresAt: few.start, acceptedAt: few.start },
  ])
  await takeBackup(source.asOwner, file('invitations'))
  const { db } = await emptyPostgres()
  await restoreBackup(db, file('invitations'), readMigrations())
  const rows = await db.select().from(invitations).orderBy(invitations.id)
  expect(rows.map(({ id, revokedAt }) => [id, revokedAt !== null])).toEqual([
    ['accepted', false],
    ['open', true],
  ])
})

function textOf(path: string): string {
  return gunzipSync(readFileSync(path)).toString()
}

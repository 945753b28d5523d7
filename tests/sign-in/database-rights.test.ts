import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { audit, outbox } from '../../server/database/schema-host.ts'
import { read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { GOOD_PASSWORD, invite, newPerson, newPosition } from './inviting.ts'
import { signInHost } from './sign-in-host.ts'

const subject = signInHost()
const { inQueue, inProcess } = scenario.storyStores
const TABLES = [
  'people',
  'memberships',
  'invitations',
  'sessions',
  'sign_in_accounts',
  'verifications',
  'rate_limits',
  'sign_in_secret',
]

/** Runs a query as a role, in its own transaction. Rejects if the database rejects it. */
function asRole(role: string, question: string): Promise<unknown> {
  return subject().test.asOwner.transaction(async (transaction) => {
    await transaction.execute(sql`select set_config('role', ${role}, true)`)
    return transaction.execute(sql.raw(question))
  })
}

describe.each(TABLES)('%s', (table) => {
  test.each(['dockboard_app', 'dockboard_intake', 'dockboard_projector'])(
    'is neither read nor changed by %s',
    async (role) => {
      for (const question of [
        `select 1 from ${table}`,
        `delete from ${table}`,
        `insert into ${table} default values`,
      ]) {
        await expect(asRole(role, question)).rejects.toMatchObject({
          cause: { message: `permission denied for table ${table}` },
        })
      }
    },
  )
})

test('the sign-in role reads no data of stores', async () => {
  await expect(asRole('dockboard_sign_in', 'select id from stores')).resolves.toBeDefined()
  for (const table of ['orders', 'order_events', 'receipts', 'accesses', 'audit', 'idempotent_responses']) {
    await expect(asRole('dockboard_sign_in', `select 1 from ${table}`)).rejects.toThrow('Failed query')
  }
  await expect(asRole('dockboard_sign_in', 'select name from stores')).rejects.toThrow('Failed query')
})

test('changes of people are audited with ids and roles, without secrets', async () => {
  const ops = await subject().as('ops')
  const by = scenario.personas.ops.id
  const revoked = await invite(ops)
  await ops.fetch(`/api/invitations/${revoked.id}`, { method: 'DELETE' })
  const person = await newPerson(subject())
  const path = `/api/people/${person.personId}`
  const rights = { role: 'retailer', storeIds: [inProcess], disabled: false }
  await read(ops.fetch, path, sending('PUT', rights, { 'if-match': '*' }))
  const passwords = { current: GOOD_PASSWORD, next: 'two green rivers meet' }
  await person.fetch('/api/session/password', sending('PUT', passwords, newPosition()))
  await read(ops.fetch, path, sending('PUT', { ...rights, disabled: true }, { 'if-match': '*' }))

  const rows = await subject().test.asOwner.select().from(audit).orderBy(audit.id)
  const said = rows
    .filter(({ subjectId }) => [revoked.id, person.id, person.personId].includes(subjectId))
    .map(({ actor, action, subject, storeId, change }) => [actor, `${action} ${subject}`, storeId, change])
  const retailer = { role: 'retailer', disabled: false }
  expect(said).toEqual([
    [by, 'added invitations', null, { now: { role: 'retailer', storeIds: [inQueue] } }],
    [by, 'revoked invitations', null, null],
    [by, 'added invitations', null, { now: { role: 'retailer', storeIds: [inQueue] } }],
    [person.personId, 'accepted invitations', null, null],
    [person.personId, 'added people', null, { now: retailer }],
    [person.personId, 'added passwords', null, null],
    [person.personId, 'granted memberships', inQueue, null],
    [by, 'withdrawn memberships', inQueue, null],
    [by, 'granted memberships', inProcess, null],
    [person.personId, 'changed passwords', null, null],
    [by, 'changed people', null, { was: retailer, now: { ...retailer, disabled: true } }],
  ])
  const text = JSON.stringify(rows)
  for (const secret of [person.code, revoked.code, person.email, 'Noor', GOOD_PASSWORD]) {
    expect(text).not.toContain(secret)
  }
})

test('a changed person is published to every process after the commit, and to no event reader', async () => {
  const received: string[] = []
  const changes = subject().signIn.peopleChanges(
    (id) => received.push(id),
    () => undefined,
  )
  await changes.start(() => undefined)
  const ops = await subject().as('ops')
  const person = await newPerson(subject())
  const path = `/api/people/${person.personId}`
  const expectPublished = async (work: () => Promise<unknown>) => {
    received.length = 0
    await work()
    await expect.poll(() => received).toContain(person.personId)
  }
  const rights = { role: 'retailer', storeIds: [inProcess], disabled: false }
  const changing = (given: object) => sending('PUT', { ...rights, ...given }, { 'if-match': '*' })
  await expectPublished(() => ops.fetch(path, changing({})))
  await expectPublished(() => ops.fetch(path, changing({ disabled: true })))
  await expectPublished(() => ops.fetch(path, changing({})))
  const other = await newPerson(subject())
  received.length = 0
  await other.fetch('/api/session', { method: 'DELETE' })
  await expect.poll(() => received).toEqual([other.personId])
  await changes.stop()
  expect(await subject().test.asOwner.select().from(outbox)).toEqual([])
})

import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { securityLog } from '../../server/database/schema-host.ts'
import { expectProblem, read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { accepting, GOOD_PASSWORD, invite, newAddress, newPerson } from './inviting.ts'
import { FROM, SECRET, signInHost } from './sign-in-host.ts'

const WRONG = 'seven loud geese sing'
const NEXT = 'two green rivers meet'
const subject = signInHost()

/** Returns the entries that `work` adds, oldest first. */
async function entriesOf(work: () => Promise<unknown>) {
  const rows = () => subject().test.asOwner.select().from(securityLog).orderBy(securityLog.id)
  const before = (await rows()).length
  await work()
  return (await rows()).slice(before)
}

const events = (rows: Awaited<ReturnType<typeof entriesOf>>) =>
  rows.map(({ event, actor, subject: of }) => [event, actor, of])
const hashOf = (text: string) => createHmac('sha256', SECRET).update(text).digest('base64url')
const send = (path: string, body: object, address: string) =>
  subject()
    .browser()
    .fetch(path, sending('POST', body, { [FROM]: address }))
const signIn = (email: string, password: string, address: string) => send('/api/session', { email, password }, address)

test('a sign-in and a failed one name the person, with a hash of the client address and its network', async () => {
  const { email, personId } = await newPerson(subject())
  const rows = await entriesOf(async () => {
    expect((await signIn(email.toUpperCase(), WRONG, '192.0.2.17')).status).toBe(401)
    expect((await signIn(email, GOOD_PASSWORD, '2001:db8:1:2:3:4:5:6')).status).toBe(200)
  })
  expect(rows).toMatchObject([
    {
      event: 'sign_in_failed',
      actorKind: 'person',
      actor: personId,
      account: null,
      client: hashOf('security log client 192.0.2.17'),
      network: '192.0.2.0/24',
      requests: 1,
      countedAs: null,
    },
    {
      event: 'sign_in',
      actorKind: 'person',
      actor: personId,
      client: hashOf('security log client 2001:db8:1:2'),
      network: '2001:db8:1::/48',
    },
  ])
})

test('failed sign-ins for unknown accounts are nobody’s, and one entry for each hour and client', async () => {
  subject().pass(60 * 60 * 1000)
  const { email, personId } = await newPerson(subject())
  const rows = await entriesOf(async () => {
    for (let count = 0; count < 3; count += 1) {
      expect((await signIn(newAddress(), WRONG, '192.0.2.20')).status).toBe(401)
    }
    expect((await signIn(`${newAddress()}\u0000`, WRONG, '192.0.2.20')).status).toBe(401)
    expect((await signIn(newAddress(), WRONG, '192.0.2.21')).status).toBe(401)
    // Attempts for an account stay single entries that name it.
    for (let count = 0; count < 2; count += 1) expect((await signIn(email, WRONG, '192.0.2.20')).status).toBe(401)
    subject().pass(60 * 60 * 1000)
    expect((await signIn(newAddress(), WRONG, '192.0.2.20')).status).toBe(401)
  })
  const nobody = { event: 'sign_in_failed', actorKind: 'nobody', actor: null, account: null }
  const person = { event: 'sign_in_failed', actorKind: 'person', actor: personId, requests: 1 }
  expect(rows).toMatchObject([
    { ...nobody, client: hashOf('security log client 192.0.2.20'), requests: 4 },
    { ...nobody, client: hashOf('security log client 192.0.2.21'), requests: 1 },
    person,
    person,
    { ...nobody, client: hashOf('security log client 192.0.2.20'), requests: 1 },
  ])
})

test('known and unknown accounts need the same queries, so that the log does not tell them apart by time', async () => {
  const { email } = await newPerson(subject())
  const { db } = subject().test.database
  const original = db.transaction.bind(db)
  let transactions = 0
  db.transaction = (...given) => {
    transactions += 1
    return original(...given)
  }
  const transactionsOf = async (address: string, from: string) => {
    transactions = 0
    expect((await signIn(address, WRONG, from)).status).toBe(401)
    return transactions
  }
  const known = await transactionsOf(email, '192.0.2.25')
  expect(await transactionsOf(newAddress(), '192.0.2.26')).toBe(known)
  expect(known).toBeGreaterThan(2)
  db.transaction = original
})

test('attempts that a limit rejects are counted by hour, for the account and for the client address', async () => {
  const { email, personId } = await newPerson(subject())
  const ofAccount = await entriesOf(async () => {
    for (let count = 0; count < 5; count += 1)
      expect((await signIn(email, WRONG, `192.0.2.3${count}`)).status).toBe(401)
    for (let count = 0; count < 3; count += 1) expect((await signIn(email, WRONG, '192.0.2.40')).status).toBe(429)
  })
  expect(ofAccount.slice(5)).toMatchObject([
    { event: 'attempt_limited', actorKind: 'person', actor: personId, subject: 'signIn', requests: 3 },
  ])
  const accept = { code: 'x'.repeat(43), name: 'Noor Vance', password: GOOD_PASSWORD }
  const ofAddress = await entriesOf(async () => {
    for (let count = 0; count < 23; count += 1) await send('/api/invitations/accept', accept, '192.0.2.50')
  })
  expect(ofAddress).toMatchObject([
    { event: 'invitation_accept_failed', actorKind: 'nobody', actor: null, requests: 20 },
    {
      event: 'attempt_limited',
      actorKind: 'nobody',
      subject: 'acceptInvitation',
      network: '192.0.2.0/24',
      requests: 3,
    },
  ])
})

test('a changed password, a failed change, and signing out are entries of the person', async () => {
  const person = await newPerson(subject())
  const change = (current: string) =>
    person.fetch('/api/session/password', sending('PUT', { current, next: NEXT }, { [FROM]: '192.0.2.60' }))
  const rows = await entriesOf(async () => {
    expect((await change(WRONG)).status).toBe(422)
    expect((await change(GOOD_PASSWORD)).status).toBe(204)
    expect((await person.fetch('/api/session', { method: 'DELETE' })).status).toBe(204)
  })
  expect(events(rows)).toEqual([
    ['password_change_failed', person.personId, null],
    ['password_changed', person.personId, null],
    ['sign_out', person.personId, null],
  ])
})

test('an accepted invitation is an entry of the new person, and a wrong password one of the account', async () => {
  const ops = await subject().as('ops')
  const { code } = await invite(ops)
  const accepted = await entriesOf(() =>
    read(subject().browser().fetch, '/api/invitations/accept', accepting(code, { name: 'Omar Vance' })),
  )
  const { items } = await read<{ items: { id: string; name: string }[] }>(ops.fetch, '/api/people?limit=200')
  const omar = items.find(({ name }) => name === 'Omar Vance')?.id
  expect(events(accepted)).toEqual([['invitation_accepted', omar, null]])

  const person = await newPerson(subject())
  const second = await invite(ops, { email: person.email, storeIds: [scenario.storyStores.inProcess] })
  const failed = await entriesOf(async () => {
    const response = await subject()
      .browser()
      .fetch('/api/invitations/accept', accepting(second.code, { password: WRONG }))
    await expectProblem(response, 401, 'sign-in-refused')
  })
  expect(events(failed)).toEqual([['invitation_accept_failed', person.personId, null]])
})

test('people and invitations that operations reads are counted', async () => {
  const ops = await subject().as('ops')
  const { inQueue, inProcess } = scenario.storyStores
  const person = await newPerson(subject(), { storeIds: [inQueue, inProcess] })
  await invite(ops)
  subject().pass(60 * 60 * 1000)
  const rows = await entriesOf(async () => {
    await read(ops.fetch, '/api/people?limit=3')
    await read(ops.fetch, '/api/people?limit=2')
    await read(ops.fetch, `/api/people/${person.personId}`)
    await read(ops.fetch, '/api/invitations?limit=1')
  })
  const { id } = scenario.personas.ops
  expect(rows.map(({ event, actor, subject: of, requests, items }) => [event, actor, of, requests, items])).toEqual([
    ['read', id, 'listPeople', 2, 5],
    ['read', id, 'getPerson', 1, 1],
    ['read', id, 'listInvitations', 1, 1],
  ])
})

test('no entry contains an e-mail address, a password, a code, a name or a client address', async () => {
  const person = await newPerson(subject())
  const unknown = newAddress()
  await signIn(unknown, WRONG, '192.0.2.99')
  await signIn(person.email, WRONG, '2001:db8:7:8:9:a:b:c')
  const rows = await subject().test.asOwner.select().from(securityLog)
  const text = JSON.stringify(rows)
  const planted = [unknown, person.email, person.code, GOOD_PASSWORD, WRONG, NEXT, 'Noor', 'Vance', '@', SECRET]
  for (const secret of [...planted, '192.0.2.99', '2001:db8:7:8', 'shop.example']) expect(text).not.toContain(secret)
})

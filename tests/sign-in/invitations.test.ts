import { createHook } from 'node:async_hooks'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { audit, idempotentResponses } from '../../server/database/schema-host.ts'
import { invitations, people } from '../../server/database/schema-sign-in.ts'
import { expectProblem, read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { accepting, invite, newAddress, newPerson, signingIn } from './inviting.ts'
import { type Browser, signInHost } from './sign-in-host.ts'

const ANY_ID = expect.stringMatching(/^[0-9a-f]{32}$/) as string
const DAY_MS = 24 * 60 * 60 * 1000
const subject = signInHost()
const { inQueue, inProcess } = scenario.storyStores

test('an invited person accepts and is signed in with the assigned stores', async () => {
  const ops = await subject().as('ops')
  const email = newAddress()
  const invited = await invite(ops, { email: email.toUpperCase(), storeIds: [inQueue, inProcess, inQueue] })
  expect(invited).toMatchObject({ email, name: null, role: 'retailer', storeIds: [inQueue, inProcess] })
  expect(invited.code).toMatch(/^[\w-]{43}$/)

  const { fetch } = subject().browser()
  const answer = await read(fetch, '/api/invitations/accept', accepting(invited.code))
  expect(answer).toEqual({ person: { id: ANY_ID, name: 'Noor Vance', role: 'retailer', stores: 2 } })
  expect(await read(fetch, '/api/session')).toEqual(answer)
  expect(await read(fetch, '/api/stores')).toMatchObject({ total: 2 })

  const later = subject().browser()
  expect(await read(later.fetch, '/api/session', signingIn(email))).toEqual(answer)
  expect(await read(later.fetch, '/api/session', signingIn(email.toUpperCase()))).toEqual(answer)
})

test('the code is shown once and is in no list and no database row', async () => {
  const ops = await subject().as('ops')
  const { id, code } = await invite(ops)
  const listed = await (await ops.fetch('/api/invitations?limit=200')).text()
  expect(listed).toContain(id)
  expect(listed).not.toContain(code)
  const { asOwner } = subject().test
  const kept = JSON.stringify([
    await asOwner.select().from(invitations),
    await asOwner.select().from(audit),
    await asOwner.select().from(idempotentResponses),
  ])
  expect(kept).toContain(id)
  expect(kept).not.toContain(code)
})

test('every invalid code gets the same problem, whatever the reason', async () => {
  const ops = await subject().as('ops')
  const [used, revoked, expired] = [await invite(ops), await invite(ops), await invite(ops)]
  await read(subject().browser().fetch, '/api/invitations/accept', accepting(used.code))
  expect((await ops.fetch(`/api/invitations/${revoked.id}`, { method: 'DELETE' })).status).toBe(204)
  subject().pass(7 * DAY_MS)
  const answers = await Promise.all(
    [used.code, revoked.code, expired.code, 'x'.repeat(43), 'x', '\u0000', `${used.code}x`].map(async (code) => {
      const response = await subject().browser().fetch('/api/invitations/accept', accepting(code))
      expect(response.headers.getSetCookie()).toEqual([])
      return [response.status, await response.text()]
    }),
  )
  expect(new Set(answers.map(String)).size).toBe(1)
  expect(String(answers[0])).toMatch(/^403,.*invitation-refused/)
})

test('an invitation is valid until the last millisecond of its seven days', async () => {
  const { code } = await invite(await subject().as('ops'))
  subject().pass(7 * DAY_MS - 1)
  expect((await subject().browser().fetch('/api/invitations/accept', accepting(code))).status).toBe(200)
})

test('one of twenty concurrent acceptances of one code succeeds and creates one account', async () => {
  const { code, email } = await invite(await subject().as('ops'))
  const all = await Promise.all(
    Array.from({ length: 20 }, () => subject().browser().fetch('/api/invitations/accept', accepting(code))),
  )
  const statuses = all.map(({ status }) => status).toSorted((a, b) => a - b)
  // Requests after the account exists have the right password and a used code.
  expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 403)])
  const made = await subject().test.asOwner.select().from(people).where(eq(people.email, email))
  expect(made).toHaveLength(1)
})

test('an invitation revoked during its acceptance is not accepted', async () => {
  const ops = await subject().as('ops')
  const { id, code } = await invite(ops)
  const hashing = Promise.withResolvers<void>()
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'SCRYPTREQUEST') hashing.resolve()
    },
  }).enable()
  const accepted = subject().browser().fetch('/api/invitations/accept', accepting(code))
  // The code was valid when checked, and the password is being hashed.
  await hashing.promise
  hook.disable()
  expect((await ops.fetch(`/api/invitations/${id}`, { method: 'DELETE' })).status).toBe(204)
  await expectProblem(await accepted, 403, 'invitation-refused')
})

test('a second invitation to an address revokes the first', async () => {
  const ops = await subject().as('ops')
  const email = newAddress()
  const all = await Promise.all([
    invite(ops, { email }),
    invite(ops, { email: email.toUpperCase(), storeIds: [inProcess] }),
    invite(ops, { email, storeIds: [inQueue, inProcess] }),
  ])
  const { items } = await read<{ items: { id: string; email: string }[] }>(ops.fetch, '/api/invitations?limit=200')
  const open = items.filter((each) => each.email === email)
  expect(open).toHaveLength(1)
  for (const { id, code } of all) {
    const response = await subject().browser().fetch('/api/invitations/accept', accepting(code))
    if (id === open[0]?.id) expect(response.status).toBe(200)
    else await expectProblem(response, 403, 'invitation-refused')
  }
})

async function change(ops: Browser, personId: string, rights: object): Promise<void> {
  const path = `/api/people/${personId}`
  const ifMatch = { 'if-match': (await ops.fetch(path)).headers.get('etag') ?? '' }
  expect((await ops.fetch(path, sending('PUT', rights, ifMatch))).status).toBe(200)
}

describe('an invitation is refused once its inviter', () => {
  const operations = { role: 'operations', storeIds: [], disabled: false }

  test.each<[string, object]>([
    ['is disabled', { ...operations, disabled: true }],
    ['joins support', { ...operations, role: 'support' }],
    ['joins a store team', { ...operations, role: 'retailer', storeIds: [inQueue] }],
  ])('%s, even if it returns to operations', async (_, rights) => {
    const ops = await subject().as('ops')
    const inviter = await newPerson(subject(), { role: 'operations', storeIds: undefined })
    const { id, code } = await invite(inviter)
    await change(ops, inviter.personId, rights)
    const { items } = await read<{ items: { id: string }[] }>(ops.fetch, '/api/invitations?limit=200')
    expect(items.map((each) => each.id)).not.toContain(id)
    await change(ops, inviter.personId, operations)
    const response = await subject().browser().fetch('/api/invitations/accept', accepting(code))
    await expectProblem(response, 403, 'invitation-refused')
  })

  test('is disabled directly in the database', async () => {
    const inviter = await newPerson(subject(), { role: 'operations', storeIds: undefined })
    const { code } = await invite(inviter)
    await subject().test.asOwner.update(people).set({ disabled: true }).where(eq(people.id, inviter.personId))
    const response = await subject().browser().fetch('/api/invitations/accept', accepting(code))
    await expectProblem(response, 403, 'invitation-refused')
  })
})

describe('an address with an account', () => {
  test('gets more stores after its own password is entered', async () => {
    const person = await newPerson(subject())
    const { code } = await invite(await subject().as('ops'), { email: person.email, storeIds: [inProcess] })
    const { fetch } = subject().browser()
    const wrong = accepting(code, { password: 'seven loud geese sing' })
    await expectProblem(await fetch('/api/invitations/accept', wrong), 401, 'sign-in-refused')
    const answer = await read(fetch, '/api/invitations/accept', accepting(code, { name: 'Somebody Else' }))
    expect(answer).toEqual({ person: { id: ANY_ID, name: 'Noor Vance', role: 'retailer', stores: 2 } })
    // The person’s other session sees the change at its next request.
    expect(await read(person.fetch, '/api/session')).toEqual(answer)
  })

  test('cannot be invited to stores that it has, nor to another role', async () => {
    const ops = await subject().as('ops')
    const { email } = await newPerson(subject())
    const staff = { email, role: 'support' }
    for (const body of [staff, { email, role: 'retailer', storeIds: [inQueue] }]) {
      const response = await ops.fetch('/api/invitations', sending('POST', body))
      expect(await expectProblem(response, 422, 'invalid')).toEqual(['body.email'])
    }
  })

  test('cannot accept after its role has changed', async () => {
    const ops = await subject().as('ops')
    const { email, personId } = await newPerson(subject())
    const { code } = await invite(ops, { email, storeIds: [inProcess] })
    const staff = sending('PUT', { role: 'support', storeIds: [], disabled: false }, { 'if-match': '*' })
    await read(ops.fetch, `/api/people/${personId}`, staff)
    const response = await subject().browser().fetch('/api/invitations/accept', accepting(code))
    await expectProblem(response, 403, 'invitation-refused')
  })
})

describe('a rejected password does not use up the code', () => {
  test.each([
    ['too short', 'short one 1', 'body.password'],
    ['too long', 'x y'.repeat(43), 'body.password'],
    ['a common password', 'P@ssw0rd1234', 'body.password'],
    ['a common password twice', 'passwordpassword', 'body.password'],
    ['consecutive digits', '123456789012', 'body.password'],
    ['one repeated character', 'zzzzzzzzzzzzzz', 'body.password'],
    ['containing the name', 'the-vance-family', 'body.password'],
    ['containing the name with other capitals and accents', 'the VÁNCE family', 'body.password'],
  ])('%s', async (_, password, field) => {
    const { code } = await invite(await subject().as('ops'))
    const { fetch } = subject().browser()
    const response = await fetch('/api/invitations/accept', accepting(code, { password }))
    const text = await response.clone().text()
    expect(await expectProblem(response, 422, 'invalid')).toEqual([field])
    expect(text).not.toContain(password)
    await read(fetch, '/api/invitations/accept', accepting(code))
  })

  test('containing the address', async () => {
    const { code, email } = await invite(await subject().as('ops'))
    const password = `${email.split('@')[0]}-tulip`
    const response = await subject().browser().fetch('/api/invitations/accept', accepting(code, { password }))
    expect(await expectProblem(response, 422, 'invalid')).toEqual(['body.password'])
  })
})

test.each<[string, Record<string, unknown>, string]>([
  ['no stores', { storeIds: [] }, 'body.storeIds'],
  ['a store that does not exist', { storeIds: ['f'.repeat(32)] }, 'body.storeIds'],
  ['a licence instead of a store id', { storeIds: ['CRSA1000001'] }, 'body.storeIds.0'],
  ['too many stores', { storeIds: Array.from({ length: 501 }, () => 'f'.repeat(32)) }, 'body.storeIds'],
  ['an invalid address', { email: 'noor' }, 'body.email'],
  ['an unknown role', { role: 'owner' }, 'body.role'],
  ['a name with a line break', { name: 'Noor\nVance' }, 'body.name'],
  ['a name with a null character', { name: 'Noor\u0000' }, 'body.name'],
])('%s is rejected, and no invitation is created', async (_, body, field) => {
  const ops = await subject().as('ops')
  const valid = { email: newAddress(), role: 'retailer', storeIds: [inQueue] }
  const count = async () => (await read<{ total: number }>(ops.fetch, '/api/invitations')).total
  const before = await count()
  const response = await ops.fetch('/api/invitations', sending('POST', { ...valid, ...body }))
  expect(await expectProblem(response, 422, 'invalid')).toContain(field)
  expect(await count()).toBe(before)
})

test('staff have no stores and get the access of their role', async () => {
  const ops = await subject().as('ops')
  const email = newAddress()
  const withStores = sending('POST', { email, role: 'support', storeIds: [inQueue] })
  expect((await ops.fetch('/api/invitations', withStores)).status).toBe(422)
  const invited = await read<{ code: string; storeIds: string[] }>(
    ops.fetch,
    '/api/invitations',
    sending('POST', { email, role: 'operations', name: 'Ada Okoro' }),
  )
  expect(invited.storeIds).toEqual([])
  const { fetch } = subject().browser()
  await read(fetch, '/api/invitations/accept', accepting(invited.code, { name: 'Ada Okoro' }))
  expect((await fetch('/api/people')).status).toBe(200)
})

test('open invitations are listed in pages, newest first', async () => {
  const ops = await subject().as('ops')
  const made: string[] = []
  for (let count = 0; count < 3; count += 1) {
    subject().pass(1)
    made.unshift((await invite(ops)).id)
  }
  const first = await read<{ items: { id: string }[]; next: string; total: number }>(
    ops.fetch,
    '/api/invitations?limit=2',
  )
  expect(first.items.map(({ id }) => id)).toEqual(made.slice(0, 2))
  const rest = await read<{ items: { id: string }[] }>(ops.fetch, `/api/invitations?limit=1&cursor=${first.next}`)
  expect(rest.items.map(({ id }) => id)).toEqual(made.slice(2))
})

test('an invitation can be revoked once', async () => {
  const ops = await subject().as('ops')
  const { id, code } = await invite(ops)
  const revoke = () => ops.fetch(`/api/invitations/${id}`, { method: 'DELETE' })
  expect((await revoke()).status).toBe(204)
  await expectProblem(await revoke(), 404, 'not-found')
  const accepted = await subject().browser().fetch('/api/invitations/accept', accepting(code))
  await expectProblem(accepted, 403, 'invitation-refused')
})

test('a response with a code is not stored for its idempotency key', async () => {
  const ops = await subject().as('ops')
  const body = { email: newAddress(), role: 'retailer', storeIds: [inQueue] }
  const keyed = sending('POST', body, { 'idempotency-key': 'once' })
  const [one, two] = [
    await read<{ id: string }>(ops.fetch, '/api/invitations', keyed),
    await read<{ id: string }>(ops.fetch, '/api/invitations', keyed),
  ]
  expect(one.id).not.toBe(two.id)
  expect(await subject().test.asOwner.select().from(idempotentResponses)).toEqual([])
})

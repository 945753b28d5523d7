import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { people, sessions } from '../../server/database/schema-sign-in.ts'
import { inOrderToSpeakTo } from '../../src/domain/stores/store-people.ts'
import { expectProblem, read, REASON, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { accepting, invite, newPerson, signingIn } from './inviting.ts'
import { type Browser, signInHost } from './sign-in-host.ts'

const subject = signInHost()
const { inQueue, inProcess } = scenario.storyStores
/** A store that no other test uses. */
const pagedStore = scenario.stores.at(-1)?.id ?? ''

interface Account {
  readonly id: string
  readonly version: number
  readonly storeIds: readonly string[]
}

async function etagOf(ops: Browser, id: string): Promise<string> {
  return (await ops.fetch(`/api/people/${id}`)).headers.get('etag') ?? ''
}

const rights = (given: Record<string, unknown> = {}) => ({
  role: 'retailer',
  storeIds: [inQueue],
  disabled: false,
  ...given,
})
const changing = (etag: string, given: Record<string, unknown>): RequestInit =>
  sending('PUT', rights(given), { 'if-match': etag })

test('operations lists people in pages by name, without their credentials', async () => {
  const ops = await subject().as('ops')
  const person = await newPerson(subject())
  const text = await (await ops.fetch('/api/people?limit=200')).text()
  const { items } = JSON.parse(text) as { items: (Account & { name: string })[] }
  const names = items.map(({ name }) => name)
  expect(names).toEqual(names.toSorted())
  expect(items.find(({ id }) => id === person.personId)).toEqual({
    id: person.personId,
    name: 'Noor Vance',
    email: person.email,
    role: 'retailer',
    storeIds: [inQueue],
    disabled: false,
    version: 1,
  })
  expect(text).not.toMatch(/password|token|hash|secret/i)
  const first = await read<{ items: Account[]; next: string }>(ops.fetch, '/api/people?limit=1')
  expect(first.items.map(({ id }) => id)).toEqual([items[0]?.id])
  expect((await ops.fetch('/api/people/..%00')).status).toBe(404)
  expect((await ops.fetch(`/api/people/${'f'.repeat(32)}`)).status).toBe(404)
})

test('a change takes effect at the person’s next request', async () => {
  const ops = await subject().as('ops')
  const { fetch, personId } = await newPerson(subject())
  const path = `/api/people/${personId}`
  expect((await fetch(`/api/stores/${inQueue}/status`)).status).toBe(200)
  const changed = await read<Account>(ops.fetch, path, changing(await etagOf(ops, personId), { storeIds: [inProcess] }))
  expect(changed).toMatchObject({ storeIds: [inProcess], version: 2 })
  expect(await read(ops.fetch, path)).toEqual(changed)
  await expectProblem(await fetch(`/api/stores/${inQueue}/status`), 404, 'not-found')
  expect((await fetch(`/api/stores/${inProcess}/status`)).status).toBe(200)

  await read(ops.fetch, path, changing(await etagOf(ops, personId), { role: 'support', storeIds: [] }))
  expect(await read(fetch, '/api/session')).toMatchObject({ person: { role: 'support', stores: 0 } })
})

test('a disabled person is signed out and cannot sign in, and gets no reason', async () => {
  const ops = await subject().as('ops')
  const person = await newPerson(subject())
  const path = `/api/people/${person.personId}`
  await read(ops.fetch, path, changing(await etagOf(ops, person.personId), { disabled: true }))
  await expectProblem(await person.fetch('/api/stores'), 401, 'session-expired')
  const rejected = async (init: RequestInit) => {
    const response = await subject().browser().fetch('/api/session', init)
    return [response.status, await response.text(), response.headers.getSetCookie().length]
  }
  expect(await rejected(signingIn(person.email))).toEqual(await rejected(signingIn('nobody@shop.example')))
  const left = await subject().test.asOwner.select().from(sessions).where(eq(sessions.userId, person.personId))
  expect(left).toEqual([])

  await read(ops.fetch, path, changing(await etagOf(ops, person.personId), { disabled: false }))
  // The old session stays invalid: a re-enabled person signs in again.
  await expectProblem(await person.fetch('/api/stores'), 401, 'session-expired')
  await read(person.fetch, '/api/session', signingIn(person.email))
})

test('a re-enabled person has no earlier session', async () => {
  const ops = await subject().as('ops')
  const { fetch, personId } = await newPerson(subject())
  for (const disabled of [true, false]) {
    await read(ops.fetch, `/api/people/${personId}`, changing('*', { disabled }))
  }
  await expectProblem(await fetch('/api/stores'), 401, 'session-expired')
})

test('a person disabled directly in the database is rejected even with an existing session', async () => {
  const { fetch, personId } = await newPerson(subject())
  const { asOwner } = subject().test
  await asOwner.update(people).set({ disabled: true }).where(eq(people.id, personId))
  await expectProblem(await fetch('/api/stores'), 401, 'session-expired')
})

describe('a change names the version that it applies to', () => {
  test('without a version it is rejected', async () => {
    const ops = await subject().as('ops')
    const { personId } = await newPerson(subject())
    const init = sending('PUT', rights({ disabled: true }))
    await expectProblem(await ops.fetch(`/api/people/${personId}`, init), 428, 'precondition-required')
    expect(await read(ops.fetch, `/api/people/${personId}`)).toMatchObject({ disabled: false, version: 1 })
  })

  test('another version is rejected, also if the content is the same again', async () => {
    const ops = await subject().as('ops')
    const { personId } = await newPerson(subject())
    const path = `/api/people/${personId}`
    const first = await etagOf(ops, personId)
    await read(ops.fetch, path, changing(first, { storeIds: [inProcess] }))
    await read(ops.fetch, path, changing(await etagOf(ops, personId), { storeIds: [inQueue] }))
    for (const stale of [first, `W/${await etagOf(ops, personId)}`, '"x"', '', 'x, "y"']) {
      await expectProblem(await ops.fetch(path, changing(stale, { disabled: true })), 412, 'precondition-failed')
    }
    const known = `"x", ${await etagOf(ops, personId)}`
    await read(ops.fetch, path, changing(known, { disabled: true }))
  })

  test('one of fifty concurrent changes of one version succeeds, and forty-nine are rejected', async () => {
    const ops = await subject().as('ops')
    const { personId } = await newPerson(subject())
    const etag = await etagOf(ops, personId)
    const chain = scenario.personas['chain-owner'].storeIds
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, index) => {
        const storeIds = [chain[index % chain.length]]
        return ops.fetch(`/api/people/${personId}`, changing(etag, { storeIds, disabled: index % 2 === 0 }))
      }),
    )
    const statuses = all.map(({ status }) => status).toSorted((a, b) => a - b)
    expect(statuses).toEqual([200, ...Array.from({ length: 49 }, () => 412)])
    const winner = (await all.find(({ status }) => status === 200)?.json()) as Account
    expect(winner.version).toBe(2)
    expect(await read(ops.fetch, `/api/people/${personId}`)).toEqual(winner)
  })
})

describe('operations cannot lock itself out', () => {
  test.each([
    ['disabled', { role: 'operations', storeIds: [], disabled: true }],
    ['demoted', { role: 'support', storeIds: [], disabled: false }],
    ['made a retailer', { role: 'retailer', storeIds: [inQueue], disabled: false }],
  ])('by being %s', async (_, body) => {
    const ops = await subject().as('ops')
    const path = `/api/people/${scenario.personas.ops.id}`
    const response = await ops.fetch(path, sending('PUT', body, { 'if-match': '*' }))
    expect(await expectProblem(response, 422, 'invalid')).toEqual(['body'])
    expect(await read(ops.fetch, '/api/session')).toMatchObject({ person: { role: 'operations' } })
  })
})

test.each<[string, Record<string, unknown>, string]>([
  ['a store that does not exist', { storeIds: ['f'.repeat(32)] }, 'body.storeIds'],
  ['stores for staff', { role: 'support', storeIds: [inQueue] }, 'body.storeIds'],
  ['an unknown role', { role: 'admin' }, 'body.role'],
  ['an unknown field', { name: 'x' }, 'body.name'],
  ['an invalid value of `disabled`', { disabled: 'yes' }, 'body.disabled'],
])('%s is rejected', async (_, body, field) => {
  const ops = await subject().as('ops')
  const { personId } = await newPerson(subject())
  const response = await ops.fetch(`/api/people/${personId}`, changing('*', body))
  expect(await expectProblem(response, 422, 'invalid')).toContain(field)
  expect(await read(ops.fetch, `/api/people/${personId}`)).toMatchObject({ version: 1 })
})

test('an update without a difference keeps the version', async () => {
  const ops = await subject().as('ops')
  const { personId } = await newPerson(subject())
  const etag = await etagOf(ops, personId)
  await read(ops.fetch, `/api/people/${personId}`, changing(etag, {}))
  expect(await etagOf(ops, personId)).toBe(etag)
})

describe('the people of a store, as support reads them', () => {
  interface Held {
    readonly id: string
    readonly name: string
    readonly since: string | null
    readonly disabled: boolean
  }
  const askPeople = async (storeId: string) =>
    (await subject().as('support')).fetch(`/api/stores/${storeId}/people?limit=200`, { headers: REASON })
  const peopleOf = async (storeId: string) => ((await (await askPeople(storeId)).json()) as { items: Held[] }).items

  test('have a name and a start date, but no contact details', async () => {
    const begun = new Date().toISOString()
    const person = await newPerson(subject())
    const text = await (await askPeople(inQueue)).text()
    const { items: held } = JSON.parse(text) as { items: Held[] }
    const found = held.find(({ id }) => id === person.personId)
    expect(found).toEqual({
      id: person.personId,
      name: 'Noor Vance',
      since: found?.since,
      disabled: false,
    })
    expect(Date.parse(found?.since ?? '')).toBeGreaterThanOrEqual(Date.parse(begun) - 1000)
    expect(text).not.toContain('@')
    // The date of seeding says nothing about the people of the demonstration, so it is null.
    const { id, name } = scenario.personas['store-owner']
    expect(held).toContainEqual({ id, name, since: null, disabled: false })
    expect((await peopleOf(inProcess)).map(({ id: each }) => each)).not.toContain(person.personId)
  })

  test('include disabled people until the store is removed from them', async () => {
    const ops = await subject().as('ops')
    const { personId } = await newPerson(subject())
    const path = `/api/people/${personId}`
    await read(ops.fetch, path, changing('*', { disabled: true }))
    const held = await peopleOf(inQueue)
    expect(held.find(({ id }) => id === personId)).toMatchObject({ disabled: true })
    // People who may sign in are listed before disabled ones.
    const states = held.map(({ disabled }) => disabled)
    expect(states.lastIndexOf(false)).toBeLessThan(states.indexOf(true))
    await read(ops.fetch, path, changing('*', { storeIds: [inProcess], disabled: true }))
    expect((await peopleOf(inQueue)).map(({ id }) => id)).not.toContain(personId)
    expect((await peopleOf(inProcess)).find(({ id }) => id === personId)).toMatchObject({ disabled: true })
  })

  test('are read in pages by name, disabled people last, and a person who changes meanwhile moves no other', async () => {
    const ops = await subject().as('ops')
    const support = await subject().as('support')
    const named = async (name: string, isDisabled = false) => {
      const invited = await invite(ops, { storeIds: [pagedStore] })
      await read(subject().browser().fetch, '/api/invitations/accept', accepting(invited.code, { name }))
      const { items } = await read<{ items: { id: string; email: string }[] }>(ops.fetch, '/api/people?limit=200')
      const id = items.find(({ email }) => email === invited.email)?.id ?? ''
      if (isDisabled) {
        await read(ops.fetch, `/api/people/${id}`, changing('*', { storeIds: [pagedStore], disabled: true }))
      }
      return id
    }
    for (const name of ['von Trapp', 'Urbain', 'Élise', 'Fred', 'Œdipe', 'Odile', 'O’Hara', "O'Hana"]) await named(name)
    await named('Adam', true)
    const twins = [await named('Ève'), await named('Ève')]
    const path = `/api/stores/${pagedStore}/people`
    const pageAt = (query: string) =>
      read<{ items: Held[]; next: string | null; total: number }>(support.fetch, `${path}?${query}`, {
        headers: REASON,
      })
    const whole = (await pageAt('limit=200')).items
    expect(whole.map(({ name }) => name)).toEqual([
      'Élise',
      'Ève',
      'Ève',
      'Fred',
      "O'Hana",
      'O’Hara',
      'Odile',
      'Œdipe',
      'Urbain',
      'von Trapp',
      'Adam',
    ])
    expect(whole).toEqual(whole.toSorted(inOrderToSpeakTo))
    for (const limit of [1, 4]) {
      const walked: Held[] = []
      for (let next: string | null = ''; next !== null;) {
        const page = await pageAt(`limit=${limit}${next === '' ? '' : `&cursor=${next}`}`)
        expect(page.total).toBe(11)
        walked.push(...page.items)
        next = page.next
      }
      expect(walked).toEqual(whole)
    }
    // The last person of the first page is disabled, and moves to the end.
    const first = await pageAt('limit=2')
    const moved = first.items[1]?.id ?? ''
    expect(twins).toContain(moved)
    await read(ops.fetch, `/api/people/${moved}`, changing('*', { storeIds: [pagedStore], disabled: true }))
    const { items } = await pageAt(`limit=200&cursor=${first.next}`)
    expect(items.slice(0, 8).map(({ id }) => id)).toEqual(whole.slice(2, 10).map(({ id }) => id))
  })

  test('are read concurrently, also on a database with one connection', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => askPeople(inQueue)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
  })
})

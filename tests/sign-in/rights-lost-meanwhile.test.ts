import { describe, expect, test } from 'vitest'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { expectProblem, read, sending } from '../contract/ask.ts'
import { scenario } from '../contract/test-host.ts'
import { accepting, invite, newAddress, newPerson } from './inviting.ts'
import { type Browser, signInHost } from './sign-in-host.ts'
import { whileHeld } from './while-held.ts'

const subject = signInHost()
const { deliveredBefore, inQueue, inProcess } = scenario.storyStores
const OPERATIONS = { role: 'operations', storeIds: [], disabled: false }

describe.each<[string, object]>([
  ['disabled', { ...OPERATIONS, disabled: true }],
  ['demoted', { ...OPERATIONS, role: 'support' }],
])('a person of operations who is %s after a request was authorized', (_, rights) => {
  /**
   * Starts a request of `person`, and changes the person's rights before its third transaction: the first authorizes, the
   * second counts against the quota.
   */
  async function afterAuthorization(person: { readonly personId: string }, start: () => Promise<Response>) {
    const ops = await subject().as('ops')
    let transactions = 0
    const isThird = () => {
      transactions += 1
      return transactions === 3
    }
    return whileHeld(subject(), isThird, start, () =>
      read(ops.fetch, `/api/people/${person.personId}`, sending('PUT', rights, { 'if-match': '*' })),
    )
  }
  const operator = () => newPerson(subject(), { role: 'operations', storeIds: undefined })

  test('does not invite', async () => {
    const person = await operator()
    const email = newAddress()
    const body = { email, role: 'retailer', storeIds: [inQueue] }
    const inviting = () => person.fetch('/api/invitations', sending('POST', body))
    const response = await afterAuthorization(person, inviting)
    await expectProblem(response, 403, 'forbidden')
    const ops = await subject().as('ops')
    const { items } = await read<{ items: { email: string }[] }>(ops.fetch, '/api/invitations?limit=200')
    expect(items.map((each) => each.email)).not.toContain(email)
  })

  test('does not revoke an invitation', async () => {
    const ops = await subject().as('ops')
    const { id } = await invite(ops)
    const person = await operator()
    const revoking = () => person.fetch(`/api/invitations/${id}`, { method: 'DELETE' })
    await expectProblem(await afterAuthorization(person, revoking), 403, 'forbidden')
    expect((await ops.fetch(`/api/invitations/${id}`, { method: 'DELETE' })).status).toBe(204)
  })

  test('changes nobody', async () => {
    const [person, other] = [await operator(), await newPerson(subject())]
    const body = { role: 'retailer', storeIds: [inQueue, inProcess], disabled: false }
    const path = `/api/people/${other.personId}`
    const changing = () => person.fetch(path, sending('PUT', body, { 'if-match': '*' }))
    await expectProblem(await afterAuthorization(person, changing), 403, 'forbidden')
    expect(await read((await subject().as('ops')).fetch, path)).toMatchObject({ storeIds: [inQueue], version: 1 })
  })
})

describe('a request whose body ends after its person lost the right', () => {
  /** Sends a body whose end waits until `meanwhile` has run. The host reads a body once the call is authorized. */
  async function heldBack(person: Browser, path: string, body: object, meanwhile: () => Promise<unknown>) {
    const bytes = new TextEncoder().encode(JSON.stringify(body))
    const [begun, arrives] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()]
    const parts = [bytes.slice(0, -1), bytes.slice(-1)]
    const stream = new ReadableStream<Uint8Array>(
      {
        async pull(controller) {
          const [part] = parts.splice(0, 1)
          if (part === undefined) controller.close()
          else if (parts.length > 0) {
            controller.enqueue(part)
            begun.resolve(null)
          } else {
            await arrives.promise
            controller.enqueue(part)
          }
        },
      },
      { highWaterMark: 0 },
    )
    const response = person.fetch(path, { ...sending('POST', {}), body: stream, duplex: 'half' } as RequestInit)
    expect(await Promise.race([begun.promise, response])).toBeNull()
    await meanwhile()
    arrives.resolve(null)
    return response
  }
  const changing = async (personId: string, rights: object) =>
    read((await subject().as('ops')).fetch, `/api/people/${personId}`, sending('PUT', rights, { 'if-match': '*' }))
  const retailer = { role: 'retailer', storeIds: [inQueue], disabled: false }
  const draft = { title: 'Late', content: '{}' }
  const question = { topic: 'other', orderId: null, text: 'Is it late?' }

  test.each<[string, object | null, object, string, object, number, string]>([
    ['disabled', null, { ...OPERATIONS, disabled: true }, '/api/operations/drafts', draft, 401, 'session-expired'],
    ['demoted', null, { ...OPERATIONS, role: 'support' }, '/api/operations/drafts', draft, 403, 'forbidden'],
    [
      'without the store',
      retailer,
      { ...retailer, storeIds: [inProcess] },
      `/api/stores/${inQueue}/questions`,
      question,
      404,
      'not-found',
    ],
  ])('%s, is rejected', async (_, as, rights, path, body, status, kind) => {
    const person = await newPerson(subject(), as === null ? { role: 'operations', storeIds: undefined } : {})
    const response = await heldBack(person, path, body, () => changing(person.personId, rights))
    await expectProblem(response, status, kind)
  })

  test('for several stores, is answered for those that are left', async () => {
    const person = await newPerson(subject(), { storeIds: [inQueue, inProcess] })
    const body = { updateId: SUSPENSION.id, kind: 'acknowledged' }
    const losing = () => changing(person.personId, { ...retailer, storeIds: [inProcess] })
    const response = await heldBack(person, '/api/receipts', body, losing)
    expect([response.status, await response.json()]).toMatchObject([201, { stores: 1, already: 0 }])
  })
})

test('two people of operations who change each other at once do not wait for ever', async () => {
  const [one, other] = [
    await newPerson(subject(), { role: 'operations', storeIds: undefined }),
    await newPerson(subject(), { role: 'operations', storeIds: undefined }),
  ]
  const demote = (by: typeof one, whom: typeof one) =>
    by.fetch(`/api/people/${whom.personId}`, sending('PUT', { ...OPERATIONS, role: 'support' }, { 'if-match': '*' }))
  const statuses = (await Promise.all([demote(one, other), demote(other, one)])).map(({ status }) => status)
  // The first demotes the second, who may then change nobody.
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 403])
})

describe('an invitation of somebody with an account', () => {
  const change = (ops: Browser, { personId }: { readonly personId: string }, rights: object) =>
    read(ops.fetch, `/api/people/${personId}`, sending('PUT', rights, { 'if-match': '*' }))
  const retailer = { role: 'retailer', storeIds: [inQueue], disabled: false }

  test.each<[string, object]>([
    ['is disabled, and enabled again', { ...retailer, disabled: true }],
    ['loses a store, and gets it again', { ...retailer, storeIds: [] }],
    ['changes the role, and back', { ...retailer, role: 'support', storeIds: [] }],
  ])('who %s, is refused', async (_, rights) => {
    const ops = await subject().as('ops')
    const person = await newPerson(subject())
    const { code } = await invite(ops, { email: person.email, storeIds: [inProcess] })
    await change(ops, person, rights)
    await change(ops, person, retailer)
    const response = await subject().browser().fetch('/api/invitations/accept', accepting(code))
    await expectProblem(response, 403, 'invitation-refused')
  })

  test('who gets another store meanwhile, stays open', async () => {
    const ops = await subject().as('ops')
    const person = await newPerson(subject())
    const { code } = await invite(ops, { email: person.email, storeIds: [inProcess] })
    await change(ops, person, { ...retailer, storeIds: [inQueue, deliveredBefore] })
    const response = await subject().browser().fetch('/api/invitations/accept', accepting(code))
    expect(response.status).toBe(200)
  })
})

import { beforeEach, describe, expect, test } from 'vitest'
import { expectProblem, read } from './ask.ts'
import { addressOf, namesOf, OPERATIONS } from './calls.ts'
import { contract } from '../../src/contract/table.ts'
import { plus } from '../../src/domain/time/instant.ts'
import { madeFor } from './made.ts'
import { openMemoryHost } from './memory-test-host.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

interface AccessEntry {
  readonly at: string
  readonly role: string
  readonly reason: string
}

const { inQueue, inProcess } = scenario.storyStores
const statusPath = `/api/stores/${inQueue}/status`
let subject: TestHost

beforeEach(() => {
  subject = openTestHost()
})

const accesses = async () =>
  (await read<{ items: AccessEntry[] }>(subject.as('store-owner'), `/api/stores/${inQueue}/accesses`)).items
const because = (reason: string) => ({ headers: { 'x-access-reason': reason } })

describe('the reason for an access', () => {
  test.each<[string, RequestInit]>([
    ['no reason', {}],
    ['an empty reason', because('')],
    ['spaces', because('     ')],
    ['encoded spaces', because('%20%20%20%20')],
    ['two characters', because('ab')],
    ['two characters and spaces', because(' ab  ')],
    ['three zero-width spaces', because('%E2%80%8B%E2%80%8B%E2%80%8B')],
    ['a zero-width space in it', because('Phone%E2%80%8B call')],
    ['a line break', because('Phone%0D%0Acall')],
    ['a bidirectional mark', because('%E2%80%AEllac enohP')],
    ['a null character', because('Phone%00call')],
    ['201 characters', because('x'.repeat(201))],
    ['201 characters, encoded', because('%C3%A9'.repeat(201))],
  ])('%s is rejected: nothing is returned and no access is recorded', async (_, init) => {
    for (const caller of ['support', 'ops'] as const) {
      await expectProblem(await subject.as(caller)(statusPath, init), 428, 'reason-required')
    }
    expect(await subject.added()).toEqual([])
  })

  test.each([
    ['three characters', 'abc', 'abc'],
    ['200 characters', 'x'.repeat(200), 'x'.repeat(200)],
    ['accents, encoded', encodeURIComponent('Appel du détaillant à 9 h — reçu'), 'Appel du détaillant à 9 h — reçu'],
    ['200 accents, encoded', '%C3%A9'.repeat(200), 'é'.repeat(200)],
    ['a percent sign without an encoding', '100% sure', '100% sure'],
    ['a reason with surrounding spaces', '  Phone call ', 'Phone call'],
    ['markup', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ])('%s is accepted and recorded', async (_, sent, kept) => {
    expect((await subject.as('support')(statusPath, because(sent))).status).toBe(200)
    expect((await accesses())[0]).toMatchObject({ role: 'support', reason: kept })
  })
})

test('each access has an entry with its instant and role, newest first', async () => {
  const before = await accesses()
  await subject.as('support')(statusPath, because('First'))
  subject.pass(1000)
  await subject.as('ops')(`/api/stores/${inQueue}/orders`, because('Second'))
  expect(await accesses()).toEqual([
    expect.objectContaining({ at: '2022-08-09T13:00:01.000Z', role: 'operations', reason: 'Second' }),
    expect.objectContaining({ at: '2022-08-09T13:00:00.000Z', role: 'support', reason: 'First' }),
    ...before,
  ])
  expect(await subject.added()).toHaveLength(2)
})

const ACCESSES = OPERATIONS.filter((each) =>
  ['store_people_and_staff', 'store_support'].includes(contract[each].access),
)

test.each(ACCESSES)('%s is recorded as an access for staff but not for the store’s own people', async (operation) => {
  const address = addressOf(operation, await madeFor(subject, operation, namesOf(inQueue)))
  const before = await subject.added()
  const isTheirs = contract[operation].access === 'store_people_and_staff'
  expect((await subject.as('store-owner')(address)).status).toBe(isTheirs ? 200 : 403)
  expect(await subject.added()).toEqual(before)
  expect((await subject.as('support')(address, because('Phone call'))).status).toBe(200)
  const recorded = { type: 'access', fact: { storeId: inQueue, role: 'support' } }
  expect(await subject.added()).toMatchObject([...before, recorded])
})

test('an access is recorded before the response, and without a record there is no response', async () => {
  const order: string[] = []
  const watched = openMemoryHost({
    seed: scenario,
    around: (facts) => ({
      ...facts,
      add: async (fact) => {
        order.push('recorded')
        return facts.add(fact)
      },
      orders: async (ids) => {
        order.push('read')
        return facts.orders(ids)
      },
    }),
  })
  await watched.as('support')(statusPath, because('Phone call'))
  expect(order).toEqual(['recorded', 'read'])

  const full = openMemoryHost({
    seed: scenario,
    around: (facts) => ({
      ...facts,
      add: async () => {
        throw new Error('disk full')
      },
    }),
  })
  await expectProblem(await full.as('support')(statusPath, because('Phone call')), 500, 'internal')
})

test('a rejected access returns no data and has no entry', async () => {
  const response = await subject.as('support')(`/api/stores/${inQueue}/orders/${'0'.repeat(32)}`, because('Phone call'))
  await expectProblem(response, 404, 'not-found')
  expect(await subject.added()).toEqual([])
})

test('an access to an unknown store has no entry', async () => {
  for (const id of ['0'.repeat(32), 'nothing', `${inQueue}0`]) {
    const response = await subject.as('support')(`/api/stores/${id}/status`, because('Phone call'))
    await expectProblem(response, 404, 'not-found')
  }
  expect(await subject.added()).toEqual([])
})

test('an access is visible to its store only and names no person', async () => {
  await subject.as('support')(`/api/stores/${inProcess}/status`, because('Of the chain'))
  expect(await accesses()).not.toContainEqual(expect.objectContaining({ reason: 'Of the chain' }))
  const chain = await subject.as('chain-owner')(`/api/stores/${inProcess}/accesses`)
  const text = await chain.text()
  expect(text).toContain('Of the chain')
  const { id, name } = scenario.personas.support
  expect([id, name].filter((each) => text.includes(each))).toEqual([])
})

test('staff see the access log, their own access included, while the clock runs', async () => {
  let now = scenario.start
  const running = {
    demo: null,
    now() {
      now = plus(now, 1)
      return now
    },
  }
  subject = openMemoryHost({ seed: scenario, clock: running })
  await subject.as('ops')(statusPath, because('Earlier access'))
  const { items } = await read<{ items: AccessEntry[] }>(
    subject.as('support'),
    `/api/stores/${inQueue}/accesses`,
    because('Checking the log'),
  )
  expect(items.slice(0, 2).map(({ reason }) => reason)).toEqual(['Checking the log', 'Earlier access'])
})

import { beforeEach, describe, expect, test } from 'vitest'
import { createApi } from '../../src/api/app.ts'
import { ACCESS_THRESHOLD } from '../../src/domain/stores/store-access.ts'
import type { StorePerson } from '../../src/domain/stores/store-people.ts'
import { expectProblem, read, REASON } from './ask.ts'
import { openMemoryHost } from './memory-test-host.ts'
import { type Caller, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess } = scenario.storyStores
const { 'store-owner': owner, 'chain-owner': chain, support } = scenario.personas
const peopleAt = (storeId: string) => `/api/stores/${storeId}/people`
const holding = ({ id, name }: { id: string; name: string }): StorePerson => ({
  id,
  name,
  since: null,
  disabled: false,
})
let subject: TestHost

beforeEach(() => {
  subject = openTestHost()
})

const ask = (caller: Caller, storeId: string, headers: Record<string, string> = REASON) =>
  subject.as(caller)(peopleAt(storeId), { headers })

test('support reads the people of a store by name, without their credentials', async () => {
  const peopleOf = (storeId: string) =>
    read<{ items: StorePerson[] }>(subject.as('support'), peopleAt(storeId), { headers: REASON })
  expect(await peopleOf(inQueue)).toEqual({ items: [holding(owner)], next: null, total: 1 })
  expect(await peopleOf(inProcess)).toEqual({ items: [holding(chain)], next: null, total: 1 })
  const held = new Set([...owner.storeIds, ...chain.storeIds])
  const nobodys = scenario.stores.find(({ id }) => !held.has(id))?.id ?? ''
  expect(await peopleOf(nobodys)).toEqual({ items: [], next: null, total: 0 })
})

test('reading them is an access that the store sees with its time and reason', async () => {
  expect((await ask('support', inQueue, { 'x-access-reason': 'Who is this?' })).status).toBe(200)
  expect(await subject.added()).toMatchObject([
    {
      type: 'access',
      fact: { storeId: inQueue, role: 'support', reason: 'Who is this?', by: support.id, manyStores: null },
    },
  ])
  const { items } = await read<{ items: { reason: string }[] }>(
    subject.as('store-owner'),
    `/api/stores/${inQueue}/accesses`,
  )
  expect(items[0]).toMatchObject({ role: 'support', reason: 'Who is this?' })
})

describe('a rejected call returns and records nothing', () => {
  test.each<[Caller, number, string]>([
    ['nobody', 401, 'sign-in-required'],
    ['expired', 401, 'session-expired'],
    ['apiClient', 401, 'sign-in-required'],
    ['store-owner', 403, 'forbidden'],
    ['chain-owner', 403, 'forbidden'],
    ['ops', 403, 'forbidden'],
  ])('%s', async (caller, status, kind) => {
    await expectProblem(await ask(caller, inQueue), status, kind)
    expect(await subject.added()).toEqual([])
  })

  test('without a reason', async () => {
    await expectProblem(await ask('support', inQueue, {}), 428, 'reason-required')
    expect(await subject.added()).toEqual([])
  })

  test.each(['0'.repeat(32), 'nothing', `${inQueue}0`])('for an unknown store: %s', async (id) => {
    await expectProblem(await ask('support', id), 404, 'not-found')
    expect(await subject.added()).toEqual([])
  })
})

test('over the threshold it needs a confirmation, like every access', async () => {
  const others = scenario.stores.filter(({ id }) => id !== inQueue).slice(0, ACCESS_THRESHOLD)
  for (const { id } of others) expect((await ask('support', id)).status).toBe(200)
  const before = await subject.added()
  await expectProblem(await ask('support', inQueue), 428, 'access-unconfirmed')
  expect(await subject.added()).toEqual(before)
  expect((await ask('support', inQueue, { ...REASON, 'x-access-confirmed': 'yes' })).status).toBe(200)
  expect(await subject.added()).toHaveLength(ACCESS_THRESHOLD + 1)
})

describe('the access is recorded before the accounts are read', () => {
  const { host } = openMemoryHost({ seed: scenario })
  const order: string[] = []
  const askOf = (isKept: boolean) =>
    createApi({
      ...host,
      sessions: {
        ...host.sessions,
        caller: async () => support,
        async peopleOf() {
          order.push('people')
          return { people: [], total: 0 }
        },
      },
      store: {
        async transaction(viewer, work) {
          const done = await host.store.transaction(viewer, work)
          if (!isKept) throw new Error('disk full')
          order.push('kept')
          return done
        },
      },
    }).fetch(new Request(`http://test${peopleAt(inQueue)}`, { headers: REASON }))

  beforeEach(() => {
    order.length = 0
  })

  test('in a transaction that has ended', async () => {
    expect((await askOf(true)).status).toBe(200)
    expect(order).toEqual(['kept', 'people'])
  })

  test('and if that fails, no account is read', async () => {
    await expectProblem(await askOf(false), 500, 'internal')
    expect(order).toEqual([])
  })
})

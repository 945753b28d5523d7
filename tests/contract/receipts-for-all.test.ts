import { beforeEach, describe, expect, test } from 'vitest'
import type { Scope } from '../../src/domain/stores/scope.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'
import { NO_DATE, SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { expectProblem, moveClock, read, sending } from './ask.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

interface Newest {
  readonly id: string
  readonly headline: { readonly en: string; readonly fr: string }
  readonly concerned: number
  readonly acknowledged: number
}

const { inQueue, inProcess } = scenario.storyStores
const chainIds = scenario.personas['chain-owner'].storeIds
const KIND = 'acknowledged'
let subject: TestHost
let chain: Fetch

beforeEach(() => {
  subject = openTestHost()
  chain = subject.as('chain-owner')
})

const send = (fetch: Fetch, updateId: string = NO_DATE.id, headers: Record<string, string> = {}) =>
  fetch('/api/receipts', sending('POST', { updateId, kind: KIND }, headers))
const newestOf = async (fetch: Fetch) => (await read<{ newest: Newest[] }>(fetch, '/api/stores?limit=1')).newest

test('one call acknowledges for every store of the account and for no other', async () => {
  const response = await send(chain)
  expect(response.status).toBe(201)
  expect(await response.json()).toEqual({ updateId: NO_DATE.id, stores: 24, already: 0 })
  const added = await subject.added()
  expect(added.flatMap(({ fact }) => ('storeId' in fact ? fact.storeId : [])).sort()).toEqual([...chainIds].sort())
  for (const { type, fact } of added) {
    expect({ type, fact }).toMatchObject({ type: 'receipt', fact: { updateId: NO_DATE.id, kind: KIND } })
  }
  expect(await newestOf(subject.as('store-owner'))).toMatchObject([{ concerned: 1, acknowledged: 0 }])
})

test('a store that has acknowledged keeps its first receipt and is counted separately', async () => {
  await chain(`/api/stores/${inProcess}/receipts`, sending('POST', { updateId: NO_DATE.id, kind: KIND }))
  expect(await newestOf(chain)).toMatchObject([{ id: NO_DATE.id, concerned: 24, acknowledged: 1 }])
  subject.pass(60_000)
  expect(await (await send(chain)).json()).toEqual({ updateId: NO_DATE.id, stores: 23, already: 1 })
  expect(await (await send(chain)).json()).toEqual({ updateId: NO_DATE.id, stores: 0, already: 24 })
  expect(await subject.added()).toHaveLength(24)
  expect(await newestOf(chain)).toMatchObject([{ id: NO_DATE.id, concerned: 24, acknowledged: 24 }])
})

test('the same key gets the same response, and with another body it is rejected', async () => {
  const key = { 'idempotency-key': 'a' }
  const first = await (await send(chain, NO_DATE.id, key)).text()
  expect(await (await send(chain, NO_DATE.id, key)).text()).toBe(first)
  await expectProblem(await send(chain, SUSPENSION.id, key), 422, 'key-reused')
  expect(await subject.added()).toHaveLength(24)
})

test.each([
  ['that does not exist', '0'.repeat(32), '2022-08-09T09:00:00-04:00'],
  ['not published yet', NO_DATE.id, '2022-08-09T07:59:59.999-04:00'],
])('an update %s cannot be acknowledged', async (_, updateId, at) => {
  await moveClock(chain, at)
  expect(await expectProblem(await send(chain, updateId), 422, 'invalid')).toEqual(['body.updateId'])
  expect(await subject.added()).toEqual([])
})

test.each<[string, unknown, string]>([
  ['a viewed receipt', { updateId: NO_DATE.id, kind: 'viewed' }, 'body.kind'],
  ['a receipt without an update', { kind: KIND }, 'body.updateId'],
  ['a receipt with stores in the body', { updateId: NO_DATE.id, kind: KIND, storeIds: [inQueue] }, 'body.storeIds'],
])('%s is not recorded for all', async (_, body, field) => {
  const response = await chain('/api/receipts', sending('POST', body))
  expect(await expectProblem(response, 422, 'invalid')).toEqual([field])
  expect(await subject.added()).toEqual([])
})

test('is rejected for staff, anonymous callers and expired sessions', async () => {
  await expectProblem(await send(subject.as('support')), 403, 'forbidden')
  await expectProblem(await send(subject.as('ops')), 403, 'forbidden')
  await expectProblem(await send(subject.as('nobody')), 401, 'sign-in-required')
  await expectProblem(await send(subject.as('expired')), 401, 'session-expired')
  expect(await subject.added()).toEqual([])
  expect(await newestOf(subject.as('support'))).toEqual([])
})

test('the list of stores has the newest update of each open incident and none of closed ones', async () => {
  expect(await newestOf(chain)).toMatchObject([
    { id: NO_DATE.id, headline: NO_DATE.headline, concerned: 24, acknowledged: 0 },
  ])
  await moveClock(chain, '2023-04-01T12:00:00-04:00')
  const open = await read<{ total: number }>(chain, '/api/incidents?state=open')
  expect(await newestOf(chain)).toHaveLength(open.total)
})

describe('an update addressed to some stores', () => {
  const addressed = (scope: Scope): Scenario => ({
    ...scenario,
    network: {
      ...scenario.network,
      updates: scenario.network.updates.map((each) => (each.id === NO_DATE.id ? { ...each, scope } : each)),
    },
  })
  const to = (...storeIds: string[]) => openTestHost({ seed: addressed({ kind: 'stores', storeIds }) })

  test('is acknowledged for the stores of its audience', async () => {
    const { as, added } = to(inProcess)
    expect(await (await send(as('chain-owner'))).json()).toEqual({
      updateId: NO_DATE.id,
      stores: 1,
      already: 0,
    })
    expect(await added()).toMatchObject([{ fact: { storeId: inProcess } }])
  })

  test('does not exist for a caller without a store in its audience', async () => {
    const { as, added } = to(inQueue)
    const unknown = await send(as('chain-owner'), '0'.repeat(32))
    const response = await send(as('chain-owner'))
    expect(await response.text()).toBe(await unknown.text())
    expect(response.status).toBe(422)
    expect(await added()).toEqual([])
  })

  test('is listed beside the newest update of the other stores', async () => {
    const { as } = to(inProcess)
    expect(await newestOf(as('chain-owner'))).toMatchObject([
      { id: NO_DATE.id, concerned: 1 },
      { id: SUSPENSION.id, concerned: 24 },
    ])
  })
})

import { beforeEach, expect, test } from 'vitest'
import { NO_DATE, SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { expectProblem, moveClock, read, sending } from './ask.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

interface Update {
  readonly id: string
  readonly viewedAt: string | null
  readonly acknowledgedAt: string | null
}

const { inQueue, inProcess } = scenario.storyStores
let subject: TestHost
let owner: Fetch

beforeEach(() => {
  subject = openTestHost()
  owner = subject.as('store-owner')
})

const send = (fetch: Fetch, kind: string, updateId: string = SUSPENSION.id, storeId: string = inQueue) =>
  fetch(`/api/stores/${storeId}/receipts`, sending('POST', { updateId, kind }))

async function updateOf(id: string): Promise<Update | undefined> {
  const { items } = await read<{ items: Update[] }>(owner, `/api/stores/${inQueue}/updates`)
  return items.find((each) => each.id === id)
}

test('viewed, then acknowledged: the response, updates and store status have both instants', async () => {
  const shown = await send(owner, 'viewed')
  expect(shown.status).toBe(201)
  const at = '2022-08-09T13:00:00.000Z'
  expect(await shown.json()).toEqual({ updateId: SUSPENSION.id, viewedAt: at, acknowledgedAt: null })
  subject.pass(60_000)
  const later = '2022-08-09T13:01:00.000Z'
  expect(await (await send(owner, 'acknowledged')).json()).toEqual({
    updateId: SUSPENSION.id,
    viewedAt: at,
    acknowledgedAt: later,
  })
  expect(await updateOf(SUSPENSION.id)).toMatchObject({ viewedAt: at, acknowledgedAt: later })
  expect(await updateOf(NO_DATE.id)).toMatchObject({ viewedAt: null, acknowledgedAt: null })
  const { incidents } = await read<{ incidents: { updates: Update[] }[] }>(owner, `/api/stores/${inQueue}/status`)
  const update = incidents.flatMap(({ updates }) => updates).find(({ id }) => id === SUSPENSION.id)
  expect(update).toMatchObject({ viewedAt: at, acknowledgedAt: later })
  expect(await subject.added()).toMatchObject([
    { type: 'receipt', fact: { storeId: inQueue, kind: 'viewed', publishedAt: at } },
    { type: 'receipt', fact: { storeId: inQueue, kind: 'acknowledged', publishedAt: later } },
  ])
})

test('acknowledging implies viewing', async () => {
  expect(await (await send(owner, 'acknowledged')).json()).toMatchObject({
    viewedAt: '2022-08-09T13:00:00.000Z',
    acknowledgedAt: '2022-08-09T13:00:00.000Z',
  })
  await send(owner, 'viewed')
  expect(await subject.added()).toHaveLength(1)
})

test('a receipt is not visible before its instant', async () => {
  await send(owner, 'acknowledged')
  await moveClock(owner, '2022-08-09T08:59:59.999-04:00')
  expect(await updateOf(SUSPENSION.id)).toMatchObject({ viewedAt: null, acknowledgedAt: null })
  await moveClock(owner, '2022-08-09T09:00:00-04:00')
  expect(await updateOf(SUSPENSION.id)).toMatchObject({ acknowledgedAt: '2022-08-09T13:00:00.000Z' })
})

test('a receipt names no person', async () => {
  await send(owner, 'acknowledged')
  const text = JSON.stringify(await subject.added())
  const { id, name } = scenario.personas['store-owner']
  expect([id, name].filter((each) => text.includes(each))).toEqual([])
})

test.each([
  ['that does not exist', '0'.repeat(32), '2022-08-09T09:00:00-04:00'],
  ['not published yet', NO_DATE.id, '2022-08-09T07:59:59.999-04:00'],
])('an update %s cannot be acknowledged', async (_, updateId, at) => {
  await moveClock(owner, at)
  const response = await send(owner, 'acknowledged', updateId)
  expect(await expectProblem(response, 422, 'invalid')).toEqual(['body.updateId'])
  expect(await subject.added()).toEqual([])
})

test.each<[string, unknown, string]>([
  ['no update', { kind: 'viewed' }, 'body.updateId'],
  ['an update id in capitals', { updateId: SUSPENSION.id.toUpperCase(), kind: 'viewed' }, 'body.updateId'],
  ['an unknown kind', { updateId: SUSPENSION.id, kind: 'read' }, 'body.kind'],
  ['another store in the body', { updateId: SUSPENSION.id, kind: 'viewed', storeId: inProcess }, 'body.storeId'],
  [
    'an instant chosen by the caller',
    { updateId: SUSPENSION.id, kind: 'viewed', publishedAt: 'now' },
    'body.publishedAt',
  ],
])('a receipt with %s is not valid', async (_, body, field) => {
  const response = await owner(`/api/stores/${inQueue}/receipts`, sending('POST', body))
  expect(await expectProblem(response, 422, 'invalid')).toEqual([field])
  expect(await subject.added()).toEqual([])
})

test('a caller cannot acknowledge for another store', async () => {
  await expectProblem(await send(owner, 'acknowledged', SUSPENSION.id, inProcess), 404, 'not-found')
  await expectProblem(await send(subject.as('chain-owner'), 'acknowledged'), 404, 'not-found')
  await expectProblem(await send(subject.as('support'), 'acknowledged'), 403, 'forbidden')
  await expectProblem(await send(subject.as('ops'), 'acknowledged'), 403, 'forbidden')
  await expectProblem(await send(subject.as('nobody'), 'acknowledged'), 401, 'sign-in-required')
  expect(await subject.added()).toEqual([])
})

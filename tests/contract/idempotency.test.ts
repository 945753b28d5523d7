import { beforeEach, expect, test } from 'vitest'
import { NO_DATE, SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { expectProblem, moveClock, sending } from './ask.ts'
import { REQUEST } from './publish-requests.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue, inProcess, deliveredBefore } = scenario.storyStores
let subject: TestHost

beforeEach(() => {
  subject = openTestHost()
})

const receipts = (storeId: string) => `/api/stores/${storeId}/receipts`
const acknowledging = (key: string, updateId: string = SUSPENSION.id) =>
  sending('POST', { updateId, kind: 'acknowledged' }, { 'idempotency-key': key })

test('the same key and body get the same response, and one fact is added', async () => {
  const fetch = subject.as('store-owner')
  const first = await fetch(receipts(inQueue), acknowledging('a'))
  const text = await first.text()
  await moveClock(fetch, '2022-08-12T12:00:00-04:00')
  const again = await fetch(receipts(inQueue), acknowledging('a'))
  expect([first.status, again.status]).toEqual([201, 201])
  expect(await again.text()).toBe(text)
  expect(again.headers.get('content-type')).toBe(first.headers.get('content-type'))
  expect(again.headers.get('cache-control')).toBe('no-store')
  expect(await subject.added()).toHaveLength(1)
})

test('the same key with another body is rejected and adds nothing', async () => {
  const fetch = subject.as('store-owner')
  await fetch(receipts(inQueue), acknowledging('a'))
  const response = await fetch(receipts(inQueue), acknowledging('a', NO_DATE.id))
  expect(await expectProblem(response, 422, 'key-reused')).toEqual([])
  expect(await subject.added()).toHaveLength(1)
})

test('the same key at another address is rejected', async () => {
  const fetch = subject.as('chain-owner')
  await fetch(receipts(inProcess), acknowledging('a'))
  await expectProblem(await fetch(receipts(deliveredBefore), acknowledging('a')), 422, 'key-reused')
  expect(await subject.added()).toHaveLength(1)
})

test('the same key of another person is independent', async () => {
  const one = await subject.as('store-owner')(receipts(inQueue), acknowledging('a'))
  const two = await subject.as('chain-owner')(receipts(inProcess), acknowledging('a', NO_DATE.id))
  expect([one.status, two.status]).toEqual([201, 201])
  expect(await two.json()).toMatchObject({ updateId: NO_DATE.id })
  expect(await subject.added()).toHaveLength(2)
})

test('twenty concurrent calls with one key get one response, and one fact is added', async () => {
  const all = await Promise.all(
    Array.from({ length: 20 }, () => subject.as('store-owner')(receipts(inQueue), acknowledging('a'))),
  )
  const texts = await Promise.all(all.map((response) => response.text()))
  expect(new Set(all.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(texts).size).toBe(1)
  expect(await subject.added()).toHaveLength(1)
})

test('a rejected call is not stored, so its key can be used for the corrected call', async () => {
  const fetch = subject.as('store-owner')
  await expectProblem(await fetch(receipts(inQueue), acknowledging('a', '0'.repeat(32))), 422, 'invalid')
  expect((await fetch(receipts(inQueue), acknowledging('a'))).status).toBe(201)
})

test('a stored response is sent only to a caller who still has access', async () => {
  const response = await subject.as('store-owner')(receipts(inQueue), acknowledging('a'))
  expect(response.status).toBe(201)
  await expectProblem(await subject.as('expired')(receipts(inQueue), acknowledging('a')), 401, 'session-expired')
  await expectProblem(await subject.as('chain-owner')(receipts(inQueue), acknowledging('a')), 404, 'not-found')
})

test.each(['', 'x'.repeat(256)])('a key of %j is malformed', async (key) => {
  const response = await subject.as('store-owner')(receipts(inQueue), acknowledging(key))
  expect(await expectProblem(response, 400, 'malformed')).toEqual(['header.idempotency-key'])
  expect(await subject.added()).toEqual([])
})

test('without a key, a second receipt of a kind adds nothing either', async () => {
  const fetch = subject.as('store-owner')
  const body = { updateId: SUSPENSION.id, kind: 'viewed' }
  const first = await fetch(receipts(inQueue), sending('POST', body))
  const second = await fetch(receipts(inQueue), sending('POST', body))
  expect(await second.text()).toBe(await first.text())
  expect(await subject.added()).toHaveLength(1)
})

test('a preview with a key needs its reason each time, and records each access', async () => {
  const fetch = subject.as('ops')
  const preview = (headers: Record<string, string>) =>
    fetch(
      '/api/operations/previews',
      sending('POST', { publishRequest: REQUEST, storeIds: [inQueue] }, { 'idempotency-key': 'p', ...headers }),
    )
  const reason = { 'x-access-reason': 'Checking the notice' }
  expect((await preview(reason)).status).toBe(200)
  await expectProblem(await preview({}), 428, 'reason-required')
  expect((await preview(reason)).status).toBe(200)
  expect(await subject.added()).toHaveLength(2)
})

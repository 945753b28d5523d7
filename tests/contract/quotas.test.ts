import { beforeEach, expect, test } from 'vitest'
import type { Endpoint } from '../../src/contract/endpoint.ts'
import { contract } from '../../src/contract/table.ts'
import { expectProblem, read, sending } from './ask.ts'
import { REQUEST } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue } = scenario.storyStores
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const PATH = `/api/stores/${inQueue}/questions`
let subject: TestHost
let owner: Fetch

beforeEach(() => {
  subject = openTestHost({
    quotas: { questions: 3, messages: 2, receipts: 2, drafts: 2, store_accesses: 2, staff_writes: 2, order_batches: 2 },
  })
  owner = subject.as('store-owner')
})

const asking = (text = 'Will the truck come on Friday?', headers = {}) =>
  sending('POST', { topic: 'other', orderId: null, text }, headers)
const asked = async () => (await read<{ total: number }>(owner, PATH)).total

/** Sends a request this often. Returns the statuses. */
async function statuses(times: number, request: () => Promise<Response>): Promise<number[]> {
  const found: number[] = []
  for (let index = 0; index < times; index++) found.push((await request()).status)
  return found
}

test('a store asks as many questions as an hour allows, then waits for the share of one', async () => {
  expect(await statuses(3, () => owner(PATH, asking()))).toEqual([201, 201, 201])
  const rejected = await owner(PATH, asking())
  expect(rejected.headers.get('retry-after')).toBe('1200')
  await expectProblem(rejected, 429, 'quota-reached')
  expect(await asked()).toBe(3)

  subject.pass(20 * MINUTE)
  expect(await statuses(2, () => owner(PATH, asking()))).toEqual([201, 429])
  subject.pass(4 * HOUR)
  expect(await statuses(4, () => owner(PATH, asking()))).toEqual([201, 201, 201, 429])
})

test('questions are counted by person and store', async () => {
  const chain = subject.as('chain-owner')
  const [own] = scenario.personas['chain-owner'].storeIds
  const path = `/api/stores/${own ?? ''}/questions`
  expect(await statuses(4, () => owner(PATH, asking()))).toEqual([201, 201, 201, 429])
  expect(await statuses(4, () => chain(path, asking()))).toEqual([201, 201, 201, 429])
})

test('what is rejected, and what is sent again with its key, counts nothing', async () => {
  expect(await statuses(5, () => owner(PATH, asking(' ')))).toEqual([422, 422, 422, 422, 422])
  const key = { 'idempotency-key': 'one' }
  expect(await statuses(5, () => owner(PATH, asking('Once?', key)))).toEqual([201, 201, 201, 201, 201])
  expect(await statuses(2, () => owner(PATH, asking()))).toEqual([201, 201])
  // The acknowledged question is returned although no other is taken.
  expect(await statuses(1, () => owner(PATH, asking()))).toEqual([429])
  expect(await statuses(1, () => owner(PATH, asking('Once?', key)))).toEqual([201])
  expect(await asked()).toBe(3)
})

test('messages, drafts and batches of orders have a quota of their own', async () => {
  const { id } = await read<{ id: string }>(owner, PATH, asking())
  const reply = sending('POST', { text: 'One thing more.' })
  expect(await statuses(3, () => owner(`${PATH}/${id}/messages`, reply))).toEqual([201, 201, 429])
  const draft = sending('POST', { title: 'Delay', content: '{}' })
  expect(await statuses(3, () => subject.as('ops')('/api/operations/drafts', draft))).toEqual([201, 201, 429])
  const batch = sending('POST', { events: ['none'] })
  const order = () => subject.as('apiClient')('/api/order-events', batch)
  expect(await statuses(3, order)).toEqual([200, 200, 429])
})

test('what staff add is counted by person, over all kinds of it', async () => {
  const exporting = sending('POST', { list: 'stores', items: 1 })
  const canned = sending('POST', { name: { en: 'A', fr: 'A' }, text: { en: 'B', fr: 'B' } })
  const ops = subject.as('ops')
  expect(await statuses(2, () => ops('/api/operations/exports', exporting))).toEqual([204, 204])
  await expectProblem(await ops('/api/operations/exports', exporting), 429, 'quota-reached')
  const publishing = sending('POST', { publishRequest: REQUEST, confirmed: true, draftId: null })
  await expectProblem(await ops('/api/operations/publications', publishing), 429, 'quota-reached')
  expect((await subject.as('support')('/api/support/answers', canned)).status).toBe(201)
})

test('staff access stores as often as an hour allows, each person by itself', async () => {
  const reading = { headers: { 'x-access-reason': 'phone_call' } }
  const status = (caller: 'support' | 'ops') => subject.as(caller)(`/api/stores/${inQueue}/status`, reading)
  expect(await statuses(3, () => status('support'))).toEqual([200, 200, 429])
  expect((await status('ops')).status).toBe(200)
  // Each page of a preview is one.
  const preview = { publishRequest: REQUEST, storeIds: [inQueue, scenario.storyStores.inProcess] }
  const previewing = sending('POST', preview, { 'x-access-reason': 'preview' })
  await expectProblem(await subject.as('ops')('/api/operations/previews', previewing), 429, 'quota-reached')
  // Its own people are not counted.
  expect(await statuses(5, () => owner(`/api/stores/${inQueue}/status`))).toEqual([200, 200, 200, 200, 200])
})

/** Writes that add nothing without end: of what is there, or one for each that a quota counts. */
const UNCOUNTED = ['closeQuestion', 'moveClock', 'saveDraft', 'signOut']

test('every write but attempts to sign in has a quota', () => {
  const without = Object.entries<Endpoint>(contract).filter(
    ([, { method, quota, attempt }]) => method !== 'GET' && quota === undefined && attempt === undefined,
  )
  expect(without.map(([operation]) => operation).sort()).toEqual(UNCOUNTED)
})

test('of many requests at once, as many are taken as an hour allows', async () => {
  const found = await Promise.all(Array.from({ length: 12 }, () => owner(PATH, asking())))
  expect(found.map(({ status }) => status).sort((a, b) => a - b)).toEqual([
    201,
    201,
    201,
    ...Array.from({ length: 9 }, () => 429),
  ])
  expect(await asked()).toBe(3)
})

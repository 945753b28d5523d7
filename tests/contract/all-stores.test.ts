import { beforeEach, expect, test } from 'vitest'
import { read, sending } from './ask.ts'
import { placed, reported } from './intake-calls.ts'
import { pauseFor, REQUEST, publish } from './publish-requests.ts'
import { type Fetch, openTestHost, scenario, type TestHost } from './test-host.ts'

const { inQueue } = scenario.storyStores
const licence = scenario.stores.find(({ id }) => id === inQueue)?.licence

interface Row {
  readonly id: string
  readonly summaryKind: string
  readonly openOrders: number
  readonly company: string
}

let subject: TestHost
let ops: Fetch

beforeEach(() => {
  subject = openTestHost()
  ops = subject.as('ops')
})

const rows = async () => (await read<{ stores: Row[] }>(ops, '/api/operations/stores')).stores
const rowOf = async (id: string) => (await rows()).find((row) => row.id === id)
const intake = (...events: unknown[]) => read(subject.as('apiClient'), '/api/order-events', sending('POST', { events }))

test('a new order appears in the list at once, and a delivered one disappears', async () => {
  const before = (await rowOf(inQueue))?.openOrders ?? 0
  expect(before).toBeGreaterThan(0)
  await intake(placed('SO990000001', { licence, at: '2022-08-09T08:00:00-04:00' }))
  expect((await rowOf(inQueue))?.openOrders).toBe(before + 1)
  await intake(reported('delivered', 'SO990000001', { at: '2022-08-09T08:30:00-04:00' }))
  expect((await rowOf(inQueue))?.openOrders).toBe(before)
})

test('ten concurrent reads during order intake each get a complete list, and agree at the end', async () => {
  const before = (await rowOf(inQueue))?.openOrders ?? 0
  const numbers = ['SO990000001', 'SO990000002', 'SO990000003']
  const answers = await Promise.all([
    ...Array.from({ length: 5 }, () => rows()),
    ...numbers.map((number) => intake(placed(number, { licence, at: '2022-08-09T08:00:00-04:00' }))),
    ...Array.from({ length: 5 }, () => rows()),
  ])
  const lists = answers.filter((each) => Array.isArray(each)) as Row[][]
  expect(lists.map(({ length }) => length)).toEqual(Array.from({ length: 10 }, () => 1_333))
  const last = await Promise.all(Array.from({ length: 10 }, () => ops('/api/operations/stores')))
  expect(new Set(await Promise.all(last.map((response) => response.text()))).size).toBe(1)
  expect((await rowOf(inQueue))?.openOrders).toBe(before + 3)
})

test('a publication changes the list at once', async () => {
  await read(ops, '/api/clock', sending('PUT', { moment: 'september' }))
  expect((await rows()).filter(({ summaryKind }) => summaryKind === 'paused')).toEqual([])
  const scope = { kind: 'regions', regions: ['North'] }
  await publish(ops, { ...REQUEST, measures: [pauseFor(scope, { firstDay: '2022-09-01' })] })
  const paused = (await rows()).filter(({ summaryKind }) => summaryKind.includes('paused'))
  const regionOf = new Map(scenario.stores.map(({ id, region }) => [id, region]))
  expect(new Set(paused.map(({ id }) => regionOf.get(id)))).toEqual(new Set(['North']))
})

test('each store has the name of its company and not its id', async () => {
  const text = await (await ops('/api/operations/stores')).text()
  const companies = new Map(scenario.companies.map(({ id, name }) => [id, name]))
  const { companyId = '' } = scenario.stores.find(({ id }) => id === inQueue) ?? {}
  expect((await rowOf(inQueue))?.company).toBe(companies.get(companyId))
  expect(scenario.companies.filter(({ id }) => text.includes(id))).toEqual([])
})

import { beforeEach, expect, test } from 'vitest'
import { plus } from '../../src/domain/time/instant.ts'
import { expectProblem, read } from './ask.ts'
import { openTestHost, scenario, type TestHost } from './test-host.ts'

let subject: TestHost

beforeEach(() => {
  subject = openTestHost()
})

const orders = scenario.orders.map(({ order }) => order).toSorted((a, b) => (a.placedAt < b.placedAt ? -1 : 1))
const find = (number: string) => subject.as('support')(`/api/support/orders/${number}`)

test('an order is found from the instant at which it is placed', async () => {
  const next = orders.find(({ placedAt }) => placedAt > scenario.start)
  const before = orders.findLast(({ placedAt }) => placedAt <= scenario.start)
  if (next === undefined || before === undefined) throw new Error('no order stands at the start')
  expect(await read(subject.as('support'), `/api/support/orders/${before.number}`)).toEqual({
    storeId: before.storeId,
    orderId: before.id,
  })
  const never = await find('SO000000000')
  const early = await find(next.number)
  expect(await early.clone().text()).toBe(await never.text())
  await expectProblem(early, 404, 'not-found')
  await subject.moveTo(plus(next.placedAt, -1))
  await expectProblem(await find(next.number), 404, 'not-found')
  await subject.moveTo(next.placedAt)
  expect(await (await find(next.number)).json()).toEqual({ storeId: next.storeId, orderId: next.id })
  // After the clock moves back, the order is unknown again.
  await subject.moveTo(scenario.start)
  await expectProblem(await find(next.number), 404, 'not-found')
})

test('each store is found with its address, by support only', async () => {
  const { stores } = await read<{ stores: Record<string, unknown>[] }>(subject.as('support'), '/api/support/stores')
  const byId = new Map(stores.map((store) => [store['id'], store]))
  expect(stores).toHaveLength(scenario.stores.length)
  for (const { id, street, postalCode } of scenario.stores.slice(0, 50)) {
    expect(byId.get(id)).toMatchObject({ street, postalCode })
  }
  const { street, postalCode } = scenario.stores.find(({ id }) => id === scenario.storyStores.inQueue) ?? {}
  for (const path of ['/api/status', '/api/stores', `/api/stores/${scenario.storyStores.inQueue}/status`]) {
    const text = await (await subject.as('store-owner')(path)).text()
    expect([street, postalCode].filter((part) => part && text.includes(part))).toEqual([])
  }
})

import { expect, test } from 'vitest'
import type { Outlook } from '../domain/status/outlook.ts'
import { type StoreStatus, storeStatusOf } from '../domain/status/store-status.ts'
import { august2022 } from './august-2022.ts'
import { networkAt } from './network-at.ts'

const scenario = august2022()

function sentence({ headline }: StoreStatus): string {
  if (headline.kind === 'nothing_waiting')
    return `nothing waiting${headline.paused ? ', paused' : ''}, orders ${headline.nextOrderDay}`
  return headline.kind === 'delivered_today' ? 'delivered today' : words(headline.outlook)
}

function words(outlook: Outlook): string {
  switch (outlook.kind) {
    case 'on_schedule':
      return `on schedule ${outlook.planned.day}`
    case 'paused':
      return `paused, was ${outlook.was.day}`
    case 'in_queue':
      return `in queue, ${outlook.range === null ? outlook.because : `${outlook.range.first} to ${outlook.range.last}`}`
    case 'confirmed':
      return `confirmed ${outlook.appointment.day} ${outlook.appointment.hours.from}`
    case 'on_its_way':
    case 'delivery_failed':
    case 'returned':
    case 'delivered':
    case 'cancelled':
    case 'closed':
      return outlook.kind
  }
}

// deliveredBefore, inProcess and inQueue at each moment.
const STORY: Readonly<Record<string, readonly [string, string, string]>> = {
  'friday-night': ['delivered today', 'on schedule 2022-08-08', 'on schedule 2022-08-11'],
  suspended: ['nothing waiting, paused, orders 2022-08-10', 'paused, was 2022-08-08', 'paused, was 2022-08-11'],
  'first-morning': ['nothing waiting, paused, orders 2022-08-10', 'paused, was 2022-08-08', 'paused, was 2022-08-11'],
  restart: ['in queue, no_plan', 'in queue, no_plan', 'in queue, no_plan'],
  cap: ['in queue, 2022-08-15 to 2022-08-17', 'on_its_way', 'in queue, 2022-08-12 to 2022-08-13'],
  hundreds: ['in queue, 2022-08-15 to 2022-08-16', 'in queue, 2022-08-16 to 2022-08-17', 'confirmed 2022-08-12 18:00'],
  'back-to-normal': ['on schedule 2022-08-19', 'on schedule 2022-08-22', 'on schedule 2022-08-25'],
  september: ['on schedule 2022-09-02', 'on schedule 2022-09-05', 'on schedule 2022-09-08'],
  'last-minute': ['delivered today', 'on schedule 2022-10-03', 'on schedule 2022-10-06'],
  october: ['nothing waiting, orders 2022-10-05', 'on schedule 2022-10-03', 'on schedule 2022-10-06'],
  april: ['nothing waiting, orders 2023-04-05', 'on schedule 2023-04-03', 'on schedule 2023-04-06'],
}

test.each(scenario.moments)('the story stores at $id', ({ id, at }) => {
  const network = networkAt(scenario, at)
  const { deliveredBefore, inProcess, inQueue } = scenario.storyStores
  const headlines = [deliveredBefore, inProcess, inQueue].map((storeId) => {
    const [store] = scenario.stores.filter((each) => each.id === storeId)
    if (store === undefined) throw new Error(`no store ${storeId}`)
    return sentence(
      storeStatusOf(
        store,
        scenario.orders.filter(({ order }) => order.storeId === storeId),
        network,
        [],
      ),
    )
  })
  expect(headlines).toEqual(STORY[id])
})

test('the emergency-order waiver: used in September, returned by a cancellation, used again in January', () => {
  const { deliveredBefore, inProcess, inQueue } = scenario.storyStores
  const stateAt = (storeId: string, momentId: string) => {
    const store = scenario.stores.find(({ id }) => id === storeId)
    const moment = scenario.moments.find(({ id }) => id === momentId)
    if (store === undefined || moment === undefined) throw new Error(`${storeId} at ${momentId}`)
    const orders = scenario.orders.filter(({ order }) => order.storeId === storeId)
    const { waivers } = storeStatusOf(store, orders, networkAt(scenario, moment.at), [])
    return waivers.map(({ waiver, entitlement }) => `${waiver.fee}: ${entitlement.state}`)
  }
  expect(stateAt(deliveredBefore, 'first-morning')).toEqual(['delivery: available', 'emergency_order: not_yet_open'])
  expect(stateAt(deliveredBefore, 'last-minute')).toEqual(['delivery: available', 'emergency_order: used_up'])
  expect(stateAt(inProcess, 'last-minute')).toEqual(['delivery: available', 'emergency_order: available'])
  expect(stateAt(inQueue, 'october')).toEqual(['delivery: expired', 'emergency_order: available'])
  expect(stateAt(inQueue, 'april')).toEqual(['delivery: expired', 'emergency_order: expired'])
})

test('each story store belongs to the right company', () => {
  const { personas, storyStores } = scenario
  expect(personas['store-owner'].storeIds).toEqual([storyStores.inQueue])
  expect(personas['chain-owner'].storeIds).toHaveLength(24)
  expect(personas['chain-owner'].storeIds).toContain(storyStores.deliveredBefore)
  expect(personas['chain-owner'].storeIds).toContain(storyStores.inProcess)
})

import { describe, expect, test } from 'vitest'
import { moveClock, read } from './ask.ts'
import { openTestHost, scenario } from './test-host.ts'

const { as } = openTestHost()
const { deliveredBefore, inProcess, inQueue } = scenario.storyStores

interface Status {
  indicator: string
  services: { id: string; name: { en: string; fr: string }; status: string }[]
  deliveries: { region: string; mode: string }[]
  storeCount: number
  incidents: { status: string; updates: { headline: { en: string } }[] }[]
  nextUpdate: { by: string; overdue: boolean } | null
}

const SUSPENDED = {
  'store-ordering': 'operational',
  'order-processing': 'major_outage',
  'store-deliveries': 'major_outage',
  'emergency-orders': 'major_outage',
  'product-launches': 'partial_outage',
  'home-delivery-post': 'degraded_performance',
  'home-delivery-courier': 'degraded_performance',
  'order-tracking': 'operational',
}
const CALM = Object.fromEntries(Object.keys(SUSPENDED).map((id) => [id, 'operational']))

describe('the status of the network', () => {
  test.each([
    ['2022-08-05T23:00:00-04:00', 'none', CALM, 'normal'],
    ['2022-08-08T22:48:59.999-04:00', 'minor', null, 'doubtful'],
    ['2022-08-08T22:49:00-04:00', 'critical', SUSPENDED, 'paused'],
    ['2022-08-09T09:00:00-04:00', 'critical', SUSPENDED, 'paused'],
    [
      '2022-08-10T17:20:00-04:00',
      'critical',
      { ...SUSPENDED, 'order-processing': 'partial_outage', 'store-deliveries': 'partial_outage' },
      'recovering',
    ],
    ['2022-09-01T12:00:00-04:00', 'none', CALM, 'normal'],
  ])('at %s: %s', async (at, indicator, services, mode) => {
    await moveClock(as('nobody'), at)
    const status = await read<Status>(as('nobody'), '/api/status')
    expect(status.indicator).toBe(indicator)
    const byId = Object.fromEntries(status.services.map(({ id, status }) => [id, status]))
    expect(services === null ? Object.keys(byId) : byId).toEqual(services ?? Object.keys(SUSPENDED))
    expect(status.services.every(({ name }) => name.en !== '' && name.fr !== '')).toBe(true)
    expect(status.storeCount).toBe(1333)
    expect(status.deliveries).toEqual(['East', 'GTA', 'Toronto', 'West', 'North'].map((region) => ({ region, mode })))
  })

  test('a missed next update is overdue from the next instant on', async () => {
    const promise = async (at: string) => {
      await moveClock(as('nobody'), at)
      return (await read<Status>(as('nobody'), '/api/status')).nextUpdate
    }
    expect(await promise('2022-08-09T23:59:59-04:00')).toMatchObject({
      by: '2022-08-10T04:00:00.000Z',
      overdue: false,
    })
    expect(await promise('2022-08-10T00:00:00.001-04:00')).toMatchObject({ overdue: true })
  })
})

type StoreStatus = { mode: string; headline: { kind: string; paused?: boolean; outlook?: { kind: string } } }
const HEADLINES: [string, string, string, string][] = [
  ['2022-08-05T23:00:00-04:00', 'delivered_today', 'on_schedule', 'on_schedule'],
  ['2022-08-09T09:00:00-04:00', 'nothing_waiting', 'paused', 'paused'],
  ['2022-08-10T17:20:00-04:00', 'in_queue', 'in_queue', 'in_queue'],
  ['2022-08-11T12:00:00-04:00', 'in_queue', 'on_its_way', 'in_queue'],
  ['2022-08-12T12:00:00-04:00', 'in_queue', 'in_queue', 'confirmed'],
  ['2022-09-30T23:59:00-04:00', 'delivered_today', 'on_schedule', 'on_schedule'],
]

test.each(HEADLINES)('at %s the headlines of the story’s stores are: %s, %s, %s', async (at, ...expected) => {
  await moveClock(as('nobody'), at)
  const statusOf = (caller: 'store-owner' | 'chain-owner', id: string) =>
    read<StoreStatus>(as(caller), `/api/stores/${id}/status`)
  const storeStatuses = await Promise.all([
    statusOf('chain-owner', deliveredBefore),
    statusOf('chain-owner', inProcess),
    statusOf('store-owner', inQueue),
  ])
  const words = storeStatuses.map(({ headline }) =>
    headline.kind === 'next_delivery' ? headline.outlook?.kind : headline.kind,
  )
  expect(words).toEqual(expected)
})

test('the list of stores has the headline of each store’s own page', async () => {
  await moveClock(as('nobody'), '2022-08-09T09:00:00-04:00')
  type Listed = StoreStatus & { id: string }
  const { stores } = await read<{ stores: Listed[] }>(as('chain-owner'), '/api/stores')
  expect(stores).toHaveLength(24)
  const pages = await Promise.all(
    stores.map(({ id }) => read<StoreStatus>(as('chain-owner'), `/api/stores/${id}/status`)),
  )
  expect(stores.map(({ headline }) => headline)).toEqual(pages.map(({ headline }) => headline))
})

test('a fact is unknown before its publication', async () => {
  await moveClock(as('nobody'), '2022-08-08T22:48:59.999-04:00')
  const updates = await read<{ items: { publishedAt: string }[] }>(as('store-owner'), `/api/stores/${inQueue}/updates`)
  expect(updates.items.length).toBeGreaterThan(0)
  expect(updates.items.filter(({ publishedAt }) => publishedAt > '2022-08-09T02:48:59.999Z')).toEqual([])
  expect(await read(as('store-owner'), `/api/stores/${inQueue}/waivers`)).toEqual({ waivers: [] })
})

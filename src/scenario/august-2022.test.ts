import { expect, test } from 'vitest'
import { august2022 } from './august-2022.ts'

const scenario = august2022()
const { stores, companies, orders, network } = scenario

test('two builds are identical byte for byte', () => {
  expect(JSON.stringify(august2022())).toBe(JSON.stringify(scenario))
})

test('1,333 stores, about 450 companies, about 8,000 weekly orders in six weeks and a dozen emergencies', () => {
  expect(stores).toHaveLength(1333)
  expect(companies).toHaveLength(453)
  const weekly = orders.filter(({ order }) => order.kind === 'weekly')
  expect(weekly.filter(({ order }) => order.placedAt < '2022-08-20')).toHaveLength(6 * 1333)
  expect(orders.filter(({ order }) => order.kind === 'emergency')).toHaveLength(12)
})

test('most companies hold one store, a few dozen up to ten, and chains 20 to 60', () => {
  const sizes = companies.map(({ id }) => stores.filter(({ companyId }) => companyId === id).length)
  expect(sizes.filter((size) => size === 1)).toHaveLength(381)
  expect(sizes.filter((size) => size >= 2 && size <= 10)).toHaveLength(54)
  expect(sizes.filter((size) => size >= 20 && size <= 60)).toHaveLength(18)
})

test('ids, licences, store and company names and order numbers are unique', () => {
  const ids = [
    ...stores,
    ...companies,
    ...scenario.receipts,
    ...scenario.accesses,
    ...Object.values(scenario.personas),
    ...network.incidents,
    ...network.updates,
    ...network.measures,
    ...network.launches,
    ...network.launchChanges,
    ...network.plans,
    ...orders.map(({ order }) => order),
    ...orders.flatMap(({ events }) => events),
  ].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => !/^[0-9a-f]{32}$/.test(id))).toEqual([])
  expect(new Set(stores.map(({ licence }) => licence)).size).toBe(1333)
  expect(stores.filter(({ licence }) => !/^CRSA99\d{5}$/.test(licence))).toEqual([])
  expect(new Set(stores.map(({ name }) => name)).size).toBe(1333)
  expect(new Set(companies.map(({ name }) => name)).size).toBe(453)
  expect(new Set(orders.map(({ order }) => order.number)).size).toBe(orders.length)
  expect(orders.filter(({ order }) => !/^SO99\d{7}$/.test(order.number))).toEqual([])
})

test('order numbers follow the instants of placing', () => {
  const byNumber = orders.map(({ order }) => order).sort((a, b) => (a.number < b.number ? -1 : 1))
  const placed = byNumber.map(({ placedAt }) => placedAt)
  expect(placed).toEqual([...placed].sort())
})

test('order days are spread evenly over the working week', () => {
  for (const weekday of ['mon', 'tue', 'wed', 'thu', 'fri']) {
    const share = stores.filter(({ orderWeekday }) => orderWeekday === weekday).length
    expect(share).toBeGreaterThanOrEqual(264)
    expect(share).toBeLessThanOrEqual(270)
  }
})

test('orders respect the ordering limit in the cycle after its publication', () => {
  const capped = orders.filter(
    ({ order }) => order.placedAt >= '2022-08-11T14:00' && order.placedAt < '2022-08-18T14:00',
  )
  const most = Math.max(...capped.map(({ order }) => order.lines.reduce((sum, { ordered }) => sum + ordered, 0)))
  expect(most).toBeLessThanOrEqual(30)
})

test('facts are published no earlier than the events they report, and events are sorted by time', () => {
  for (const { order, events } of orders) {
    const instants = [order.placedAt, ...events.map(({ at }) => at)]
    expect(instants).toEqual([...instants].sort())
    expect(events.filter(({ at, publishedAt }) => publishedAt < at)).toEqual([])
  }
})

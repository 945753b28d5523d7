import { expect, test } from 'vitest'
import { dayOf } from '../domain/time/day.ts'
import { instant } from '../domain/time/instant.ts'
import { type EventOfKind, orderAt, type OrderEventKind, type OrderRecord } from '../domain/orders/order.ts'
import { isWaiting } from '../domain/orders/order-life.ts'
import { august2022 } from './august-2022.ts'
import { regionsOf } from '../domain/stores/store.ts'
import { precedenceOf } from '../domain/recovery/waiting-orders.ts'
import { networkAt } from './network-at.ts'
import { SHUTDOWN } from './shutdown.ts'

const scenario = august2022()
const { orders } = scenario
const WORK = ['processing', 'picked', 'shipped', 'out_for_delivery', 'delivered', 'partly_delivered']

function lastEvent<K extends OrderEventKind>({ events }: OrderRecord, ...kinds: readonly K[]) {
  return events.findLast((event): event is EventOfKind<K> => kinds.some((kind) => kind === event.kind))
}

function deliveredOn(record: OrderRecord): string {
  const delivered = lastEvent(record, 'delivered', 'partly_delivered')
  return delivered === undefined ? '' : dayOf(delivered.at)
}

test('no order moves between the shutdown and the afternoon of 10 August', () => {
  const restart = instant('2022-08-10T15:00:00-04:00')
  const moved = orders.flatMap(({ events }) =>
    events.filter(({ kind, at }) => WORK.includes(kind) && at > SHUTDOWN && at < restart),
  )
  expect(moved).toEqual([])
})

test('each day has the planned number of stops', () => {
  const days = ['05', '08', '09', '10', '11', '12', '13', '14', '15', '16', '17']
  const stops = days.map((day) => orders.filter((record) => deliveredOn(record) === `2022-08-${day}`).length)
  expect(stops).toEqual([266, 0, 0, 40, 150, 270, 330, 330, 360, 360, 360])
})

test('orders leave in order of service: in process first, then by the instant placed', () => {
  const left = orders
    .flatMap((record) => {
      const shipped = lastEvent(record, 'shipped')
      if (shipped === undefined || dayOf(shipped.at) < '2022-08-10' || dayOf(shipped.at) > '2022-08-17') return []
      const inProcess = record.events.some(({ kind, at }) => kind === 'processing' && at <= SHUTDOWN)
      return [{ shippedAt: shipped.at, entry: `${inProcess ? 0 : 1} ${record.order.placedAt}` }]
    })
    .sort((a, b) => (a.shippedAt === b.shippedAt ? (a.entry < b.entry ? -1 : 1) : a.shippedAt < b.shippedAt ? -1 : 1))
    .map(({ entry }) => entry)
  expect(left).toHaveLength(2200)
  expect(left).toEqual([...left].sort())
})

test('every order waiting at the night notice is reported as held from then on', () => {
  const notice = instant('2022-08-08T22:49:00-04:00')
  const before = instant('2022-08-08T22:48:59-04:00')
  for (const record of orders) {
    const known = orderAt(record, notice)
    if (known === null || !isWaiting(known)) continue
    expect(lastEvent(known, 'held')).toBeDefined()
    expect(orderAt(record, before)?.events.some(({ kind }) => kind === 'held')).not.toBe(true)
  }
})

test.each([
  '2022-08-11T10:00:00-04:00',
  '2022-08-11T12:00:00-04:00',
  '2022-08-12T11:30:00-04:00',
  '2022-08-12T12:00:00-04:00',
])('the ranges of the plan at %s contain the actual days of at least 95 in 100 orders', (text) => {
  const now = instant(text)
  const { queue, shutdown, forecast } = networkAt(scenario, now)
  const regionOf = regionsOf(scenario.stores)
  const ranged = orders.flatMap((record) => {
    const known = orderAt(record, now)
    if (known === null || !isWaiting(known) || lastEvent(known, 'confirmed') || deliveredOn(record) === '') return []
    const entry = queue.entryOf(precedenceOf(known, regionOf(record.order.storeId), shutdown))
    return [{ day: deliveredOn(record), range: forecast?.rangeOf(entry) }]
  })
  const kept = ranged.filter(({ day, range }) => range && day >= range.first && day <= range.last)
  expect(ranged.length).toBeGreaterThan(1000)
  expect(kept.length / ranged.length).toBeGreaterThanOrEqual(0.95)
})

test('a few confirmed days are revised, each once and by one day', () => {
  const revised = orders.filter(({ events }) => events.filter(({ kind }) => kind === 'confirmed').length === 2)
  expect(revised).toHaveLength(16)
})

test('about one in twelve deliveries from the queue is short', () => {
  const inQueue = orders.filter((record) => deliveredOn(record) >= '2022-08-10' && deliveredOn(record) <= '2022-08-17')
  const lacking = inQueue.filter((record) => {
    const cases = lastEvent(record, 'shipped')?.cases ?? []
    return record.order.lines.some(({ ordered }, index) => ordered > (cases[index] ?? 0))
  })
  expect(inQueue.length / lacking.length).toBeGreaterThan(9)
  expect(inQueue.length / lacking.length).toBeLessThan(16)
})

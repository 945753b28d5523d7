import { describe, expect, test } from 'vitest'
import { day, type TimeOfDay } from '../time/day.ts'
import { type Instant, instant, plus } from '../time/instant.ts'
import { type TimeZone, timeZone } from '../time/time-zone.ts'
import { queueOf } from '../recovery/delivery-queue.ts'
import { type NetworkFacts, NO_FACTS } from './network.ts'
import { networkView, type StoreStatus, storeStatusOf } from './store-status.ts'
import { aStore, aWindow } from '../testing/facts.ts'
import { anOrder, confirmed, shipped } from '../testing/orders.ts'

const WINNIPEG = timeZone('America/Winnipeg')
const ATIKOKAN = timeZone('America/Atikokan')

interface Case {
  readonly timeZone: TimeZone | null
  readonly date: string
  readonly hours: readonly [TimeOfDay, TimeOfDay]
}

const statusOf = ({ timeZone, date, hours: [from, to] }: Case, now: Instant): StoreStatus => {
  const placedAt = instant(`${date}T00:00:00Z`)
  const planned = { day: day(date), hours: { from, to } }
  const order = anOrder('order', placedAt, [shipped(plus(placedAt, 1))], { planned })
  return storeStatusOf(
    aStore('store', 'North', { timeZone }),
    [order],
    networkView(NO_FACTS, queueOf([]), null, now),
    [],
  )
}

describe('the window of a delivery ends in the time zone of its store', () => {
  test.each<[string, Case, string]>([
    [
      'Kenora in summer',
      { timeZone: WINNIPEG, date: '2022-08-11', hours: ['09:00', '13:00'] },
      '2022-08-11T13:00-05:00',
    ],
    [
      'Kenora in winter',
      { timeZone: WINNIPEG, date: '2022-12-08', hours: ['09:00', '13:00'] },
      '2022-12-08T13:00-06:00',
    ],
    [
      'Atikokan in summer',
      { timeZone: ATIKOKAN, date: '2022-08-11', hours: ['09:00', '13:00'] },
      '2022-08-11T13:00-05:00',
    ],
    [
      'Atikokan in winter',
      { timeZone: ATIKOKAN, date: '2022-12-08', hours: ['09:00', '13:00'] },
      '2022-12-08T13:00-05:00',
    ],
    [
      'Kenora over midnight',
      { timeZone: WINNIPEG, date: '2022-08-11', hours: ['22:00', '02:00'] },
      '2022-08-12T02:00-05:00',
    ],
    [
      'Kenora to midnight',
      { timeZone: WINNIPEG, date: '2022-08-11', hours: ['18:00', '24:00'] },
      '2022-08-12T00:00-05:00',
    ],
    ['Guelph in summer', { timeZone: null, date: '2022-08-11', hours: ['09:00', '13:00'] }, '2022-08-11T13:00-04:00'],
  ])('%s', (_, given, ends) => {
    const end = instant(ends.replace(/T(\d\d:\d\d)/, 'T$1:00'))
    const riskAt = (now: Instant) => statusOf(given, now).orders[0]?.outlook
    expect(riskAt(plus(end, -1))).toMatchObject({ kind: 'on_its_way', risk: null })
    expect(riskAt(end)).toMatchObject({ kind: 'on_its_way', risk: 'overdue' })
  })
})

describe('hours of a store name its time zone', () => {
  const now = instant('2022-08-11T09:00:00-04:00')
  const placedAt = instant('2022-08-09T09:00:00-04:00')
  const order = anOrder('order', placedAt, [confirmed(plus(placedAt, 1), '2022-08-11')])
  const facts: NetworkFacts = { ...NO_FACTS, measures: [aWindow({ firstDay: day('2022-08-01') })] }
  const status = (timeZone: TimeZone | null) =>
    storeStatusOf(aStore('store', 'North', { timeZone }), [order], networkView(facts, queueOf([]), null, now), [])

  test('in its register, its orders, their outlook and the delivery hours that apply', () => {
    const { store, orders, listed } = status(WINNIPEG)
    const [first] = orders
    expect(store.receiving).toEqual({ from: '09:00', to: '17:00', timeZone: WINNIPEG })
    expect(first?.record.order.planned.hours).toMatchObject({ timeZone: WINNIPEG })
    expect(first?.outlook).toMatchObject({ kind: 'confirmed', appointment: { hours: { timeZone: WINNIPEG } } })
    expect(first?.outlook).toMatchObject({ was: { hours: { timeZone: WINNIPEG } } })
    expect(listed.windows).toMatchObject([{ timeZone: WINNIPEG }])
  })

  test('and none where it is the network’s', () => {
    const { store, orders, listed } = status(null)
    expect(JSON.stringify({ receiving: store.receiving, orders, windows: listed.windows })).not.toContain('timeZone')
  })
})

import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import { type Instant, plus } from '../time/instant.ts'
import type { Outlook } from './outlook.ts'
import { aPause, aStore, PUBLISHED, summer } from '../testing/facts.ts'
import { anOrder, appointment } from '../testing/orders.ts'
import { type OrderOutlook, statusHeadlineOf } from './status-headline.ts'

const now = summer('2022-08-09', '09:00')
const store = aStore('store', 'Toronto', { orderWeekday: 'tue' })
const normal: DeliveryMode = { kind: 'normal' }
const T = summer('2022-08-02', '09:00')

const as = (id: string, outlook: Outlook, placedAt: Instant = T): OrderOutlook => ({
  record: anOrder(id, placedAt),
  outlook,
})
const onItsWay = (date: string): Outlook => ({
  kind: 'on_its_way',
  since: now,
  expected: appointment(date),
  held: false,
  isRest: false,
  risk: null,
})
const late = (outlook: Outlook): Outlook => ({ ...outlook, risk: 'overdue' }) as Outlook
const failedOn = (at: Instant, next: string | null = null): Outlook => ({
  kind: 'delivery_failed',
  at,
  reason: 'store_closed',
  next: next === null ? null : appointment(next),
  risk: null,
})
const confirmedFor = (date: string): Outlook => ({
  kind: 'confirmed',
  appointment: appointment(date),
  was: appointment('2022-08-04'),
  since: now,
  risk: null,
})
const inQueue = (from: number): Outlook => ({
  kind: 'in_queue',
  was: appointment('2022-08-04'),
  position: { from, to: from + 5, of: 900 },
  range: null,
  rangeWas: null,
  because: 'no_plan',
})
const paused = (from: number | null): Outlook => ({
  kind: 'paused',
  was: appointment('2022-08-04'),
  since: PUBLISHED,
  until: null,
  position: from === null ? null : { from, to: from, of: 900 },
})
const onSchedule = (date: string): Outlook => ({
  kind: 'on_schedule',
  planned: appointment(date),
  risk: null,
})
const delivered = (at: Instant): Extract<Outlook, { kind: 'delivered' }> => ({
  kind: 'delivered',
  at,
  partly: false,
  short: 0,
})

describe('the headline follows the next delivery', () => {
  test.each<[string, OrderOutlook, OrderOutlook]>([
    ['on its way before confirmed', as('next', onItsWay('2022-08-10')), as('other', confirmedFor('2022-08-09'))],
    [
      'the earlier expected of two on their way',
      as('next', onItsWay('2022-08-09')),
      as('other', onItsWay('2022-08-10')),
    ],
    [
      'the earlier day of two confirmed',
      as('next', confirmedFor('2022-08-11')),
      as('other', confirmedFor('2022-08-12')),
    ],
    [
      'under way before a day that has passed',
      as('next', onItsWay('2022-08-10')),
      as('other', late(onItsWay('2022-08-05'))),
    ],
    [
      'under way without a day before one that has passed',
      as('next', { ...onItsWay('2022-08-10'), expected: null } as Outlook),
      as('other', late(onItsWay('2022-08-05'))),
    ],
    [
      'a day that has passed before a later one',
      as('next', late(onItsWay('2022-08-05'))),
      as('other', confirmedFor('2022-08-09')),
    ],
    [
      'overdue on schedule before a later one',
      as('next', late(onSchedule('2022-08-05'))),
      as('other', onSchedule('2022-08-11')),
    ],
    ['under way before a failed attempt', as('next', onItsWay('2022-08-10')), as('other', failedOn(now))],
    [
      'a next attempt before a later truck',
      as('next', failedOn(now, '2022-08-10')),
      as('other', onItsWay('2022-08-11')),
    ],
    ['a failed attempt before what is planned', as('next', failedOn(now)), as('other', onSchedule('2022-08-11'))],
    ['open before closed', as('next', onSchedule('2022-08-18')), as('other', { kind: 'closed', at: now })],
    ['the first of two in the queue, by number and not as text', as('next', inQueue(99)), as('other', inQueue(100))],
    ['the first of two paused', as('next', paused(9)), as('other', paused(10))],
    ['the one with a position of two paused', as('next', paused(800)), as('other', paused(null))],
    ['the earlier day of two on schedule', as('next', onSchedule('2022-08-11')), as('other', onSchedule('2022-08-18'))],
    [
      'the first placed of two otherwise equal',
      as('next', onSchedule('2022-08-11'), T),
      as('other', onSchedule('2022-08-11'), plus(T, 1)),
    ],
    [
      'the lower id of two placed at the same instant',
      as('next', onSchedule('2022-08-11')),
      as('other', onSchedule('2022-08-11')),
    ],
    ['open before delivered', as('next', onSchedule('2022-08-18')), as('other', delivered(now))],
    ['open before cancelled', as('next', onSchedule('2022-08-18')), as('other', { kind: 'cancelled', at: now })],
  ])('%s', (_, next, other) => {
    const expected = { kind: 'next_delivery', orderId: 'next', outlook: next.outlook }
    expect(statusHeadlineOf(store, [next, other], normal, now)).toEqual(expected)
    expect(statusHeadlineOf(store, [other, next], normal, now)).toEqual(expected)
  })
})

describe('a delivery of today is the headline until midnight in Toronto', () => {
  const orders = [
    as('late', delivered(summer('2022-08-09', '00:00'))),
    as('early', delivered(summer('2022-08-02', '12:00'))),
  ]
  test.each([
    ['delivered today at the start of the day', summer('2022-08-09', '00:00'), 'delivered_today'],
    ['delivered today in the last millisecond of the day', summer('2022-08-09', '23:59:59.999'), 'delivered_today'],
    ['not delivered today at midnight', summer('2022-08-10', '00:00'), 'nothing_waiting'],
  ])('%s', (_, at, kind) => {
    expect(statusHeadlineOf(store, orders, normal, at).kind).toBe(kind)
    expect(statusHeadlineOf(store, orders.toReversed(), normal, at).kind).toBe(kind)
  })

  test('the newest of several deliveries is the headline', () => {
    const [last, before] = [delivered(plus(now, 1)), delivered(now)]
    expect(statusHeadlineOf(store, [as('before', before), as('last', last)], normal, plus(now, 1))).toEqual({
      kind: 'delivered_today',
      orderId: 'last',
      outlook: last,
    })
  })
})

describe('without a waiting order', () => {
  const nothing = {
    kind: 'nothing_waiting',
    paused: false,
    lastDelivered: null,
    nextOrderDay: day('2022-08-09'),
  }
  test('without any order, the next order day may be today', () =>
    expect(statusHeadlineOf(store, [], normal, now)).toEqual(nothing))
  test('a day later the next order day is in the following week', () => {
    expect(statusHeadlineOf(store, [], normal, summer('2022-08-10', '00:00'))).toEqual({
      ...nothing,
      nextOrderDay: day('2022-08-16'),
    })
  })
  test('while deliveries are paused, the next order would wait', () => {
    expect(statusHeadlineOf(store, [], { kind: 'paused', pause: aPause() }, now)).toEqual({
      ...nothing,
      paused: true,
    })
  })
  test('the headline contains the last delivery', () => {
    expect(statusHeadlineOf(store, [as('old', delivered(summer('2022-08-02', '23:59')))], normal, now)).toEqual({
      ...nothing,
      lastDelivered: day('2022-08-02'),
    })
  })
})

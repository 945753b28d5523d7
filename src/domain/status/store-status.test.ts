import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { type Instant, plus } from '../time/instant.ts'
import { queueOf } from '../recovery/delivery-queue.ts'
import type { NetworkFacts } from './network.ts'
import type { OrderRecord } from '../orders/order.ts'
import { networkView, type StoreStatus, storeStatusOf } from './store-status.ts'
import {
  aCap,
  aDeliveryWaiver,
  anEmergencyWaiver,
  anIncident,
  anUpdate,
  aPause,
  aPhase,
  aPlan,
  aStore,
  PUBLISHED as T,
  summer,
} from '../testing/facts.ts'
import { anOrder, appointment, happened, shipped } from '../testing/orders.ts'

const hint = summer('2022-08-06', '12:00')
const restart = summer('2022-08-10', '17:20')
const cap = summer('2022-08-11', '16:00')
const normal = summer('2022-08-18', '12:00')

/** August 2022 in a few facts. The numbers of the plan are fictional. */
const facts: NetworkFacts = {
  incidents: [anIncident('incident', { publishedAt: hint })],
  updates: [
    anUpdate('hint', {
      publishedAt: hint,
      impact: 'minor',
      services: { 'store-deliveries': 'degraded_performance' },
    }),
    anUpdate('halt', {
      publishedAt: T,
      services: { 'store-deliveries': 'major_outage' },
      nextUpdateBy: summer('2022-08-09', '18:00'),
    }),
    anUpdate('restart', {
      publishedAt: restart,
      status: 'monitoring',
      services: { 'store-deliveries': 'partial_outage' },
    }),
    anUpdate('normal', { publishedAt: normal, status: 'resolved', impact: 'none' }),
  ],
  measures: [
    aPause(),
    aPause({
      id: 'pause-ended',
      publishedAt: restart,
      replaces: 'pause',
      end: { kind: 'through', day: day('2022-08-09') },
    }),
    aCap({ publishedAt: cap, firstDay: day('2022-08-11'), end: { kind: 'not_published' } }),
    anEmergencyWaiver(),
    aDeliveryWaiver(),
  ],
  launches: [],
  launchChanges: [],
  plans: [aPlan([aPhase('2022-08-11', 1, 2)], { publishedAt: restart })],
  publications: [],
  withdrawals: [],
}

const store = aStore('store')
const order = anOrder('order', summer('2022-08-02', '09:00'), [
  shipped(summer('2022-08-12', '20:00')),
  happened('delivered', summer('2022-08-13', '10:00')),
])
const queue = queueOf([
  { placedAt: summer('2022-08-01', '09:00'), inProcess: 'no', region: 'Toronto' },
  { placedAt: order.order.placedAt, inProcess: 'no', region: 'Toronto' },
])
const at = (now: Instant, orders: readonly OrderRecord[] = [order]): StoreStatus =>
  storeStatusOf(store, orders, networkView(facts, queue, null, now), [])

describe('the headline at each moment of the story', () => {
  const planned = appointment('2022-08-11')
  test.each<[string, Instant, StoreStatus['mode']['kind'], object]>([
    [
      'on the night of the attack deliveries are on schedule',
      summer('2022-08-05', '23:00'),
      'normal',
      { kind: 'on_schedule', risk: null },
    ],
    [
      'a millisecond before the first hint deliveries are on schedule',
      plus(hint, -1),
      'normal',
      { kind: 'on_schedule', risk: null },
    ],
    ['on 6 August orders may be late', hint, 'doubtful', { kind: 'on_schedule', risk: 'may_be_late' }],
    [
      'a millisecond before the notice orders may be late',
      plus(T, -1),
      'doubtful',
      { kind: 'on_schedule', risk: 'may_be_late' },
    ],
    [
      'on 8 August at 22:49 deliveries are paused',
      T,
      'paused',
      { kind: 'paused', was: planned, position: { from: 2, to: 2, of: 2 } },
    ],
    ['on 9 August deliveries are paused', summer('2022-08-09', '09:00'), 'paused', { kind: 'paused' }],
    ['a millisecond before the restart deliveries are paused', plus(restart, -1), 'paused', { kind: 'paused' }],
    [
      'on 10 August the order is in the queue',
      restart,
      'recovering',
      { kind: 'in_queue', range: { first: '2022-08-11', last: '2022-08-12' } },
    ],
    [
      'on 12 August the order is on its way, not to the day that the pause took',
      summer('2022-08-12', '20:00'),
      'recovering',
      { kind: 'on_its_way', expected: null, risk: null },
    ],
    [
      'on 13 August the order is delivered',
      summer('2022-08-13', '10:00'),
      'recovering',
      { kind: 'delivered', partly: false },
    ],
  ])('%s', (_, now, mode, outlook) => {
    const storeStatus = at(now)
    expect(storeStatus.mode.kind).toBe(mode)
    expect(storeStatus.headline).toMatchObject({ orderId: 'order', outlook })
    expect(storeStatus.orders).toMatchObject([{ outlook }])
  })

  test('on 18 August no order waits, and deliveries are normal', () => {
    expect(at(normal)).toMatchObject({
      mode: { kind: 'normal' },
      headline: { kind: 'nothing_waiting', lastDelivered: '2022-08-13', paused: false },
    })
  })
})

describe('the promise of the next update', () => {
  const by = summer('2022-08-09', '18:00')
  test.each([
    [T, false],
    [by, false],
    [plus(by, 1), true],
  ])('at %s, overdue: %s', (now, overdue) => {
    expect(at(now).nextUpdate).toEqual({ by, overdue, incidentId: 'incident' })
  })
  test('there is none before the promise or after the next update', () => {
    expect([at(plus(T, -1)).nextUpdate, at(restart).nextUpdate]).toEqual([null, null])
  })
})

describe('current rules', () => {
  test.each([
    ['not listed a millisecond before its publication', plus(cap, -1), []],
    [
      'active from its publication',
      cap,
      [{ state: 'active', number: 30, unit: 'case', base: 'cycle', firstDay: '2022-08-11' }],
    ],
    ['unknown once its incident is closed, because its end is not published', normal, [{ state: 'unknown' }]],
  ])('the ordering limit: %s', (_, now, caps) => expect(at(now).listed.caps).toMatchObject(caps))

  test.each([
    ['2022-09-30T23:59:59.999', ['available', 'available']],
    ['2022-10-01T00:00', ['available', 'expired']],
    ['2023-04-01T00:00', ['expired', 'expired']],
  ])('the waivers at %s: %j', (text, states) => {
    const [date = '', time = ''] = text.split('T')
    expect(at(summer(date, time)).waivers.map(({ entitlement }) => entitlement.state)).toEqual(states)
  })

  test('an ended measure is not listed', () => {
    const ended = { ...facts, measures: [aCap({ end: { kind: 'through', day: day('2022-08-09') } })] }
    const on = (now: Instant) => storeStatusOf(store, [], networkView(ended, queue, null, now), []).listed.caps
    expect(on(summer('2022-08-09', '23:59:59.999'))).toHaveLength(1)
    expect(on(summer('2022-08-10', '00:00'))).toEqual([])
  })
})

describe('the orders of a store', () => {
  test('are known from placing, newest first', () => {
    const later = anOrder('later', summer('2022-08-09', '09:00'))
    const ids = (now: Instant) => at(now, [order, later]).orders.map(({ record }) => record.order.id)
    expect(ids(plus(later.order.placedAt, -1))).toEqual(['order'])
    expect(ids(later.order.placedAt)).toEqual(['later', 'order'])
  })

  test('have events from their publication, although they happened earlier', () => {
    const known = plus(T, 10)
    const late = anOrder('order', summer('2022-08-02', '09:00'), [
      happened('delivered', summer('2022-08-05', '12:00'), known),
    ])
    expect(at(plus(known, -1), [late]).headline).toMatchObject({ outlook: { kind: 'paused' } })
    expect(at(known, [late]).orders).toMatchObject([
      { outlook: { kind: 'delivered', at: summer('2022-08-05', '12:00') } },
    ])
  })
})

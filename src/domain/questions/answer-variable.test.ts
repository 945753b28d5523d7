import { describe, expect, test } from 'vitest'
import { storeStatusView } from '../../api/status/store-status-view.ts'
import { august2022 } from '../../scenario/august-2022.ts'
import { networkAt } from '../../scenario/network-at.ts'
import { type Variable, type VariableFacts, VARIABLES, valueOf } from './answer-variable.ts'
import { day } from '../time/day.ts'
import { instant } from '../time/instant.ts'
import type { Outlook } from '../status/outlook.ts'
import { storeStatusOf } from '../status/store-status.ts'
import { appointment } from '../testing/orders.ts'

const scenario = august2022()
type Part = keyof typeof scenario.storyStores

const FRIDAY = '2022-08-05T23:00:00-04:00'
const MORNING = '2022-08-09T09:00:00-04:00'
const LATE = '2022-08-10T17:19:00-04:00'
const CAP = '2022-08-11T12:00:00-04:00'
const HUNDREDS = '2022-08-12T12:00:00-04:00'
const OCTOBER = '2022-10-01T00:00:00-04:00'

function factsAt(part: Part, at: string): VariableFacts {
  const now = instant(at)
  const store = scenario.stores.find(({ id }) => id === scenario.storyStores[part])
  if (store === undefined) throw new Error(`no store ${part}`)
  const orders = scenario.orders.filter(({ order }) => order.storeId === store.id)
  return storeStatusView(storeStatusOf(store, orders, networkAt(scenario, now), []), scenario.network, [], now)
}

const kindOf = (variable: Variable, facts: VariableFacts): string => {
  const value = valueOf(variable, facts, instant(MORNING))
  return value.kind === 'none' ? `none: ${value.because}` : value.kind
}

test.each<[Part, string, Partial<Record<Variable, string>>]>([
  ['inQueue', FRIDAY, { planned_day: 'day', range: 'none: not_in_queue', cap: 'none: no_cap' }],
  [
    'inQueue',
    MORNING,
    {
      store: 'text',
      headline: 'sentences',
      next_update: 'promise',
      order_number: 'text',
      planned_day: 'none: paused',
      range: 'none: paused',
      position: 'position',
      cap: 'none: no_cap',
      delivery_hours: 'sentences',
      as_of: 'moment',
      source: 'bilingual',
    },
  ],
  ['inQueue', LATE, { next_update: 'none: promise_overdue', range: 'none: paused' }],
  ['inQueue', CAP, { cap: 'sentences', planned_day: 'none: in_queue', range: 'range', position: 'position' }],
  ['inQueue', HUNDREDS, { range: 'none: not_in_queue', planned_day: 'day', position: 'none: not_in_queue' }],
  [
    'inQueue',
    OCTOBER,
    { next_update: 'none: nothing_open', source: 'none: no_source', position: 'none: not_in_queue' },
  ],
  ['inProcess', CAP, { planned_day: 'day', range: 'none: not_in_queue' }],
])('%s at %s', (part, at, expected) => {
  const facts = factsAt(part, at)
  const found = Object.keys(expected).map((name) => [name, kindOf(name as Variable, facts)])
  expect(Object.fromEntries(found)).toEqual(expected)
})

const paused = factsAt('inQueue', MORNING)
const GIVEN = appointment('2022-08-11')
const AT = instant(MORNING)
const PLACE = { from: 3, to: 5, of: 90 }
const DAYS = { first: day('2022-08-12'), last: day('2022-08-13') }
const LINE = { kind: 'in_queue', was: GIVEN, position: PLACE, rangeWas: null } as const

describe('the values for one outlook', () => {
  const withOutlook = (outlook: Outlook): VariableFacts => {
    if (paused.headline.kind !== 'next_delivery') throw new Error('a delivery is next')
    return { ...paused, headline: { ...paused.headline, outlook } }
  }

  test.each<[string, Outlook, planned: string, range: string, position: string]>([
    [
      'on schedule',
      { kind: 'on_schedule', planned: GIVEN, risk: null },
      'day',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'possibly late',
      { kind: 'on_schedule', planned: GIVEN, risk: 'may_be_late' },
      'none: may_be_late',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'overdue',
      { kind: 'on_schedule', planned: GIVEN, risk: 'overdue' },
      'none: overdue',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'paused',
      { kind: 'paused', was: GIVEN, since: AT, until: day('2022-08-14'), position: null },
      'none: paused',
      'none: paused',
      'none: not_in_queue',
    ],
    ['in the queue', { ...LINE, range: DAYS, because: null }, 'none: in_queue', 'range', 'position'],
    [
      'in the queue with a range of one day',
      { ...LINE, range: { ...DAYS, last: DAYS.first }, because: null },
      'none: in_queue',
      'range',
      'position',
    ],
    [
      'in the queue without a plan',
      { ...LINE, range: null, because: 'no_plan' },
      'none: in_queue',
      'none: no_plan',
      'position',
    ],
    [
      'in the queue without capacity',
      { ...LINE, range: null, because: 'no_capacity' },
      'none: in_queue',
      'none: no_capacity',
      'position',
    ],
    [
      'confirmed',
      { kind: 'confirmed', appointment: GIVEN, was: GIVEN, since: AT, risk: null },
      'day',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'confirmed and overdue',
      { kind: 'confirmed', appointment: GIVEN, was: GIVEN, since: AT, risk: 'overdue' },
      'none: overdue',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'on its way',
      { kind: 'on_its_way', since: AT, expected: GIVEN, held: false, isRest: false, risk: null },
      'day',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'on its way and overdue',
      { kind: 'on_its_way', since: AT, expected: GIVEN, held: false, isRest: false, risk: 'overdue' },
      'none: overdue',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'on its way without a day',
      { kind: 'on_its_way', since: AT, expected: null, held: false, isRest: true, risk: null },
      'none: no_day',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'a failed attempt without a next one',
      { kind: 'delivery_failed', at: AT, reason: 'store_closed', next: null, risk: null },
      'none: delivery_failed',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'a failed attempt with a next one',
      { kind: 'delivery_failed', at: AT, reason: 'store_closed', next: GIVEN, risk: null },
      'day',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    [
      'sent back',
      { kind: 'returned', at: AT, next: null, risk: null },
      'none: returned',
      'none: not_in_queue',
      'none: not_in_queue',
    ],
    ['closed', { kind: 'closed', at: AT }, 'none: closed', 'none: closed', 'none: closed'],
    [
      'delivered',
      { kind: 'delivered', at: AT, partly: false, short: 0 },
      'none: delivered',
      'none: delivered',
      'none: delivered',
    ],
    ['cancelled', { kind: 'cancelled', at: AT }, 'none: cancelled', 'none: cancelled', 'none: cancelled'],
  ])('%s', (_, outlook, ...expected) => {
    const facts = withOutlook(outlook)
    expect((['planned_day', 'range', 'position'] as const).map((name) => kindOf(name, facts))).toEqual(expected)
  })

  test('a day is the current one, not the previous one', () => {
    const facts = withOutlook({
      kind: 'confirmed',
      appointment: appointment('2022-08-15'),
      was: GIVEN,
      since: AT,
      risk: null,
    })
    expect(valueOf('planned_day', facts, AT)).toEqual({ kind: 'day', day: '2022-08-15' })
  })
})

test('without a waiting order there is no order number, day, range or position', () => {
  const headline = {
    kind: 'nothing_waiting',
    paused: true,
    lastDelivered: null,
    nextOrderDay: DAYS.first,
  } as const
  const facts = { ...paused, headline }
  for (const name of ['order_number', 'planned_day', 'range', 'position'] as const)
    expect(kindOf(name, facts)).toBe('none: nothing_waiting')
  expect(kindOf('headline', facts)).toBe('sentences')
})

test('there is no next update without a promise or without an open incident', () => {
  expect(kindOf('next_update', { ...paused, nextUpdate: null })).toBe('none: no_promise')
  expect(kindOf('next_update', { ...paused, nextUpdate: null, incidents: [] })).toBe('none: nothing_open')
})

test('each fee lists its own waivers, in any state', () => {
  const facts = factsAt('inQueue', OCTOBER)
  const feesOf = (variable: Variable) => {
    const value = valueOf(variable, facts, AT)
    return value.kind === 'sentences'
      ? value.statements.map((each) => (each.kind === 'waiver' ? each.waiver.fee : each.kind))
      : value
  }
  expect(feesOf('emergency_order_fee')).toEqual(['emergency_order'])
  expect(feesOf('delivery_fee')).toEqual(['delivery'])
  expect(kindOf('delivery_fee', { ...facts, waivers: [] })).toBe('none: no_waiver')
})

test('the as-of instant is the instant at which the facts were read', () => {
  expect(valueOf('as_of', paused, instant(CAP))).toEqual({ kind: 'moment', at: instant(CAP) })
})

test.each(Object.keys(scenario.storyStores) as Part[])('%s has each variable, or a reason, at every moment', (part) => {
  for (const { at } of scenario.moments) {
    const facts = factsAt(part, at)
    for (const name of VARIABLES) expect(kindOf(name, facts)).toMatch(/^(none: )?\w+$/)
  }
})

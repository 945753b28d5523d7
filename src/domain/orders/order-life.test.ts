import { describe, expect, test } from 'vitest'
import { HOUR, type Instant, plus } from '../time/instant.ts'
import { summer } from '../testing/facts.ts'
import { amended, anOrder, confirmed, failed, happened, linesOf, revoked, shipped } from '../testing/orders.ts'
import type { OrderEvent } from './order.ts'
import { isWaiting, lifeOf, orderLife } from './order-life.ts'
import { orderSteps } from './order-steps.ts'

const T = summer('2022-08-04', '09:00')
const after = (hours: number): Instant => plus(T, hours * HOUR)
/** An order of 4 and 6 cases. */
const orderOf = (...events: readonly OrderEvent[]) => anOrder('order', T, events, { lines: linesOf(4, 6) })
const life = (...events: readonly OrderEvent[]) => orderLife(orderOf(...events))
/** The state, the state of each shipment with its cases, and the cases short in all and by line. */
const seen = (...events: readonly OrderEvent[]) => {
  const { state, shipments, short, lines } = life(...events)
  return [
    state,
    shipments.map((each) => `${each.state} ${each.cases?.join() ?? '?'}`).join('; '),
    short,
    lines.map((line) => line.short).join(),
  ]
}
const named = (name: string, event: OrderEvent): OrderEvent =>
  ({ ...event, id: `${event.id} ${name}`, shipment: name }) as OrderEvent

const first = shipped(after(1), [4, 0])
const part = happened('partly_delivered', after(2))
const second = shipped(after(3), [0, 6])
const whole = happened('delivered', after(4))

describe('shipments add up', () => {
  test.each<[string, OrderEvent[], (string | number | null)[]]>([
    ['one under way', [first], ['shipped', 'shipped 4,0', null, ',']],
    ['the first came', [first, part], ['partly_delivered', 'delivered 4,0', 6, '0,6']],
    ['the rest is under way', [first, part, second], ['shipped', 'delivered 4,0; shipped 0,6', null, ',']],
    ['both came: complete', [first, part, second, whole], ['delivered', 'delivered 4,0; delivered 0,6', 0, '0,0']],
    ['reported by the driver only', [whole], ['delivered', 'delivered ?', null, ',']],
    [
      'both on one truck',
      [first, shipped(after(2), [0, 6]), whole],
      ['delivered', 'delivered 4,0; delivered 0,6', 0, '0,0'],
    ],
    ['a short shipment', [shipped(after(1), [4, 5]), whole], ['delivered', 'delivered 4,5', 1, '0,1']],
    [
      'a part of a whole shipment: what is missing is not known',
      [shipped(after(1), [4, 6]), part],
      ['partly_delivered', 'partly_delivered 4,6', null, ','],
    ],
    ['and then the rest of it', [shipped(after(1), [4, 6]), part, whole], ['delivered', 'delivered 4,6', 0, '0,0']],
    [
      'a delivery reported before the truck left, by another clock',
      [happened('delivered', after(1)), shipped(after(2), [4, 6])],
      ['delivered', 'delivered 4,6', 0, '0,0'],
    ],
    [
      'one of two named shipments came',
      [named('A', first), named('B', shipped(after(1), [0, 6])), named('A', happened('delivered', after(2)))],
      ['shipped', 'delivered 4,0; shipped 0,6', null, ','],
    ],
    [
      'both named shipments came',
      [
        named('A', first),
        named('B', shipped(after(1), [0, 6])),
        named('B', happened('delivered', after(2))),
        named('A', happened('delivered', after(3))),
      ],
      ['delivered', 'delivered 4,0; delivered 0,6', 0, '0,0'],
    ],
    [
      'a named shipment came and the rest was never shipped',
      [named('A', first), named('A', happened('delivered', after(2)))],
      ['partly_delivered', 'delivered 4,0', 6, '0,6'],
    ],
    [
      'a correction of a named shipment replaces its cases',
      [named('A', first), named('A', shipped(after(2), [3, 6])), whole],
      ['delivered', 'delivered 3,6', 1, '1,0'],
    ],
    [
      'a shipment that went back is shipped again',
      [shipped(after(1), [4, 6]), happened('returned', after(2)), shipped(after(3), [4, 6]), whole],
      ['delivered', 'returned 4,6; delivered 4,6', 0, '0,0'],
    ],
  ])('%s', (_, events, expected) => {
    expect(seen(...events)).toEqual(expected)
    expect(seen(...events.toReversed())).toEqual(expected)
  })

  test('each shipment has its own days, carrier and tracking', () => {
    const tracked = shipped(after(1), [4, 0], {
      carrier: 'Acme',
      trackingNumber: 'X1',
      trackingUrl: 'https://a.example',
    })
    const { shipments } = life(tracked, part, second, happened('out_for_delivery', after(3.5)), whole)
    expect(shipments).toMatchObject([
      { shippedAt: after(1), outAt: null, endedAt: after(2), carrier: 'Acme', trackingNumber: 'X1' },
      { shippedAt: after(3), outAt: after(3.5), endedAt: after(4), carrier: null },
    ])
  })

  test('a correction keeps what it leaves out, and the instant at which it left', () => {
    const tracked = named('A', shipped(after(1), [4, 0], { carrier: 'Acme' }))
    const corrected = named('A', shipped(after(2), [4, 1], { trackingNumber: 'X1' }))
    expect(life(tracked, corrected).shipments).toMatchObject([
      { shippedAt: after(1), carrier: 'Acme', trackingNumber: 'X1', cases: [4, 1] },
    ])
  })
})

describe('a closed order ends with what came', () => {
  const closed = happened('closed', after(5))
  test.each<[string, OrderEvent[], (string | number | null)[]]>([
    ['a part came', [first, part, closed], ['closed', 'delivered 4,0', 6, '0,6']],
    ['all came', [first, part, second, whole, closed], ['closed', 'delivered 4,0; delivered 0,6', 0, '0,0']],
    ['the second shipment was lost', [first, part, second, closed], ['closed', 'delivered 4,0; shipped 0,6', 6, '0,6']],
    ['nothing came', [closed], ['closed', '', 10, '4,6']],
    [
      'it went back',
      [shipped(after(1), [4, 6]), happened('returned', after(2)), closed],
      ['closed', 'returned 4,6', 10, '4,6'],
    ],
  ])('%s', (_, events, expected) => expect(seen(...events)).toEqual(expected))
  test('the revocation of its end opens it again', () => {
    expect(life(first, part, closed, revoked(closed, after(6))).state).toBe('partly_delivered')
  })
})

describe('a revoked event counts as if it had not happened', () => {
  const cancelled = happened('cancelled', after(1))
  const out = happened('out_for_delivery', after(3))
  const early = happened('delivered', after(2))
  test.each<[string, OrderEvent[], string]>([
    ['a wrong delivery', [first, early, revoked(early, after(3))], 'shipped'],
    ['and then the road', [first, early, revoked(early, after(4)), out], 'out_for_delivery'],
    ['a wrong cancellation', [cancelled, revoked(cancelled, after(2))], 'placed'],
    ['and then the goods', [cancelled, revoked(cancelled, after(2)), shipped(after(3), [4, 6]), whole], 'delivered'],
    ['a wrong shipment: it waits again', [first, revoked(first, after(2))], 'placed'],
    ['the only one of two revoked', [first, early, whole, revoked(whole, after(5))], 'delivered'],
  ])('%s', (_, events, state) => {
    expect(life(...events).state).toBe(state)
    expect(life(...events.toReversed()).state).toBe(state)
  })
  test('it says what was taken back, and when', () => {
    const revocation = revoked(early, after(3))
    expect(life(first, early, revocation).revoked).toEqual([{ event: early, revocation }])
  })
  test('an order whose shipment was revoked waits again', () => {
    expect(isWaiting(orderOf(first))).toBe(false)
    expect(isWaiting(orderOf(first, revoked(first, after(2))))).toBe(true)
  })
})

describe('amended lines: was and now', () => {
  test.each<[string, OrderEvent[], (string | number | null)[][]]>([
    [
      'another number',
      [amended(after(1), 4, 9)],
      [
        ['a', 4, 4],
        ['b', 6, 9],
      ],
    ],
    [
      'a line less',
      [amended(after(1), 4)],
      [
        ['a', 4, 4],
        ['b', 6, 0],
      ],
    ],
    [
      'a line more',
      [amended(after(1), 4, 6, 2)],
      [
        ['a', 4, 4],
        ['b', 6, 6],
        ['c', 0, 2],
      ],
    ],
    [
      'twice',
      [amended(after(1), 1, 1), amended(after(2), 4, 7)],
      [
        ['a', 4, 4],
        ['b', 6, 7],
      ],
    ],
    [
      'and taken back',
      [amended(after(1), 1, 1), revoked(amended(after(1), 1, 1), after(2))],
      [
        ['a', 4, 4],
        ['b', 6, 6],
      ],
    ],
  ])('%s', (_, events, expected) => {
    expect(life(...events).lines.map(({ sku, was, ordered }) => [sku, was, ordered])).toEqual(expected)
  })
  test('cases follow the lines of the instant at which they left', () => {
    const events = [shipped(after(1), [4, 0]), amended(after(2), 4), whole]
    expect(life(...events)).toMatchObject({ state: 'delivered', short: 0 })
    expect(life(...events).lines.map(({ shipped }) => shipped)).toEqual([4, 0])
  })
  test('what is ordered in addition is short until it comes', () => {
    expect(life(shipped(after(1), [4, 6]), amended(after(2), 4, 8), whole)).toMatchObject({
      state: 'delivered',
      short: 2,
    })
  })
})

describe('a hold is one state everywhere', () => {
  test.each<[string, OrderEvent[], string]>([
    ['before it left', [happened('held', after(1))], 'held'],
    ['after it left', [first, happened('held', after(2))], 'held_on_the_way'],
    [
      'on the road again',
      [first, happened('held', after(2)), happened('out_for_delivery', after(3))],
      'out_for_delivery',
    ],
    ['after it came', [first, whole, happened('held', after(5))], 'delivered'],
    ['reported late', [first, happened('held', after(0.5))], 'shipped'],
  ])('%s', (_, events, state) => {
    const record = orderOf(...events)
    expect(orderLife(record).state).toBe(state)
    const current = orderSteps(record).find((step) => step.state === 'current')
    if (state.startsWith('held')) expect(current?.kind).toBe('held')
    else expect(current?.kind).toBe(state === 'delivered' ? undefined : state)
  })
})

describe('failed attempts', () => {
  test.each<[string, OrderEvent[], string, number]>([
    ['one', [first, failed(after(2))], 'delivery_failed', 1],
    ['reported without a shipment', [failed(after(2))], 'delivery_failed', 1],
    ['two', [first, failed(after(2)), failed(after(3), 'no_access')], 'delivery_failed', 2],
    ['and then on the road', [first, failed(after(2)), happened('out_for_delivery', after(3))], 'out_for_delivery', 1],
    ['and then sent back', [first, failed(after(2)), happened('returned', after(3))], 'returned', 1],
    ['and then it came', [first, failed(after(2)), whole], 'delivered', 1],
    ['taken back', [first, failed(after(2)), revoked(failed(after(2)), after(3))], 'shipped', 0],
    ['a new day does not end it', [first, failed(after(2)), confirmed(after(3), '2022-08-12')], 'delivery_failed', 1],
  ])('%s', (_, events, state, attempts) => {
    expect(life(...events)).toMatchObject({ state })
    expect(life(...events).attempts).toHaveLength(attempts)
  })
})

test('an event that does not fit has no effect, and is named', () => {
  const out = happened('out_for_delivery', after(6))
  const { state, problems } = lifeOf(orderOf().order, [first, whole, out])
  expect([state, [...problems]]).toEqual(['delivered', [[out.id, 'order_delivered']]])
})

test('the steps of an order in two shipments', () => {
  const steps = (...events: readonly OrderEvent[]) =>
    orderSteps(orderOf(...events)).map(
      ({ kind, state }) => `${state === 'ahead' ? '·' : state === 'done' ? '✓' : '▸'}${kind}`,
    )
  expect(steps(first, part, second)).toEqual([
    '✓placed',
    '✓processing',
    '✓picked',
    '✓partly_delivered',
    '▸shipped',
    '·out_for_delivery',
    '·delivered',
  ])
  expect(steps(first, part, second, whole).at(-1)).toBe('✓delivered')
  expect(steps(first, failed(after(2))).slice(-3)).toEqual(['✓out_for_delivery', '▸delivery_failed', '·delivered'])
  expect(steps(first, happened('returned', after(2))).slice(-3)).toEqual([
    '▸returned',
    '·out_for_delivery',
    '·delivered',
  ])
  expect(steps(first, part, happened('closed', after(5))).slice(-2)).toEqual(['✓partly_delivered', '✓closed'])
})

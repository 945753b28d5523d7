import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usesOf } from './fee-waiver.ts'
import type { FeeWaiver } from '../measures/fee-waiver.ts'
import { HOUR, instant, type Instant, plus } from '../time/instant.ts'
import type { OrderEvent } from '../orders/order.ts'
import { anEmergencyWaiver, both } from '../testing/facts.ts'
import { anOrder, happened, revoked, shipped } from '../testing/orders.ts'
import type { WaiverReversal } from './waiver-reversal.ts'

const waiver = anEmergencyWaiver()
const T = instant('2022-10-04T10:00:00-04:00')
const emergency = (id: string, placedAt: Instant, events: readonly OrderEvent[] = []) =>
  anOrder(id, placedAt, events, { kind: 'emergency' })
const cancelledAt = (at: Instant) => [happened('cancelled', at)]
const most = ({ uses }: FeeWaiver) => (uses === 'unlimited' ? Infinity : uses)
const ledgerOf = (
  of: FeeWaiver,
  orders: readonly ReturnType<typeof anOrder>[],
  reversals: readonly WaiverReversal[] = [],
) => usesOf(of, orders, reversals, most(of))
const heldOf = (of: FeeWaiver, orders: readonly ReturnType<typeof anOrder>[]) => ledgerOf(of, orders).uses
const reversal = (orderId: string, publishedAt: Instant): WaiverReversal => ({
  id: `reversal of ${orderId}`,
  publishedAt,
  replaces: null,
  storeId: 'store',
  waiverId: waiver.id,
  orderId,
  reason: both('disputed'),
})
const users = (...orders: readonly ReturnType<typeof anOrder>[]) => heldOf(waiver, orders).map(({ orderId }) => orderId)

describe('an order takes one use, on the day it was placed', () => {
  test('the day of placing is the day in Toronto', () => {
    const late = emergency('late', instant('2022-10-05T03:59:59.999Z'), [shipped(plus(T, 72 * HOUR))])
    expect(heldOf(waiver, [late])).toEqual([{ orderId: 'late', on: '2022-10-04' }])
  })

  test.each(['weekly', 'stocked', 'flow_through'] as const)('no order of the stream %s uses it', (kind) => {
    expect(users(anOrder('order', T, [], { kind }))).toEqual([])
  })

  test.each([
    ['one millisecond before its first day', '2022-08-31T23:59:59.999-04:00', []],
    ['in the first instant of its first day', '2022-09-01T00:00:00-04:00', ['order']],
    ['in the last millisecond of its last day', '2023-03-31T23:59:59.999-04:00', ['order']],
    ['at the midnight after its last day', '2023-04-01T00:00:00-04:00', []],
  ])('an order placed %s', (_, at, expected) => expect(users(emergency('order', instant(at)))).toEqual(expected))

  test('an order outside the window leaves the use for one inside', () => {
    expect(users(emergency('before', instant('2022-08-31T12:00:00-04:00')), emergency('inside', T))).toEqual(['inside'])
  })
})

describe('one of two orders for one use gets it', () => {
  test.each([
    ['the first order', emergency('z', T), emergency('a', plus(T, 1)), 'z'],
    ['the lower id of two orders of the same instant', emergency('z', T), emergency('a', T), 'a'],
  ])('%s, whatever the input order', (_, one, other, winner) => {
    expect(users(one, other)).toEqual([winner])
    expect(users(other, one)).toEqual([winner])
  })
})

describe('a cancelled order returns its use', () => {
  const first = emergency('first', T, cancelledAt(plus(T, HOUR)))
  const [cancellation] = cancelledAt(plus(T, HOUR))
  const revived = emergency('first', T, [
    ...cancelledAt(plus(T, HOUR)),
    ...(cancellation === undefined ? [] : [revoked(cancellation, plus(T, 3 * HOUR))]),
  ])
  test.each([
    ['without another order nothing has the use', [first], []],
    ['a revoked cancellation takes it again', [revived], ['first']],
    ['also from an order placed meanwhile', [revived, emergency('later', plus(T, 2 * HOUR))], ['first']],
    ['an order placed later gets it', [first, emergency('later', plus(T, 2 * HOUR))], ['later']],
    ['an order placed at the instant of the cancellation gets it', [first, emergency('then', plus(T, HOUR))], ['then']],
    [
      'an order placed before the cancellation does not get it, because its fee was stated',
      [first, emergency('between', plus(T, HOUR - 1))],
      [],
    ],
    [
      'a cancelled order without a use returns nothing',
      [emergency('keeps', T), emergency('none', plus(T, 1), cancelledAt(plus(T, 2)))],
      ['keeps'],
    ],
    [
      'an order cancelled after the last day has no use',
      [emergency('late', instant('2023-03-31T23:00:00-04:00'), cancelledAt(instant('2023-04-02T09:00:00-04:00')))],
      [],
    ],
    [
      'an order cancelled at the instant it is placed has no use',
      [emergency('void', T, cancelledAt(T)), emergency('next', T)],
      ['next'],
    ],
    [
      'an order with a cancellation dated before its placement has no use',
      [emergency('void', T, cancelledAt(plus(T, -1)))],
      [],
    ],
  ])('%s', (_, orders, expected) => {
    expect(users(...orders)).toEqual(expected)
    expect(users(...orders.toReversed())).toEqual(expected)
  })
})

describe('the day that counts is that of the counting event', () => {
  const order = emergency('order', instant('2022-08-31T12:00:00-04:00'), [
    shipped(instant('2022-09-01T12:00:00-04:00')),
    happened('partly_delivered', instant('2022-09-02T12:00:00-04:00')),
  ])
  test.each([
    ['placed' as const, []],
    ['shipped' as const, [{ orderId: 'order', on: '2022-09-01' }]],
    ['delivered' as const, [{ orderId: 'order', on: '2022-09-02' }]],
  ])('%s', (countedOn, expected) => expect(heldOf(anEmergencyWaiver({ countedOn }), [order])).toEqual(expected))

  test('without that event no use is taken yet', () => {
    expect(heldOf(anEmergencyWaiver({ countedOn: 'shipped' }), [emergency('order', T)])).toEqual([])
  })

  test('the delivery waiver counts orders of every kind', () => {
    const delivery = anEmergencyWaiver({ fee: 'delivery', uses: 2 })
    expect(heldOf(delivery, [anOrder('weekly', T), emergency('emergency', T)])).toHaveLength(2)
  })
})

describe('a reversed use is available for orders placed afterwards, as after a cancellation', () => {
  const first = emergency('first', T)
  const at = (hours: number) => plus(T, hours * HOUR)
  test.each<[string, Instant, readonly string[]]>([
    ['an order placed a millisecond before the reversal does not get it', plus(at(2), -1), []],
    ['an order placed at that instant gets it', at(2), ['second']],
    ['an order placed later gets it', at(3), ['second']],
  ])('%s', (_, placedAt, expected) => {
    const { uses, reversed } = ledgerOf(waiver, [first, emergency('second', placedAt)], [reversal('first', at(2))])
    expect(uses.map(({ orderId }) => orderId)).toEqual(expected)
    expect(reversed).toEqual([
      { orderId: 'first', on: '2022-10-04', reversedOn: '2022-10-04', reason: both('disputed') },
    ])
  })

  test('reversing the order that did not get the use changes nothing', () => {
    const racing = [emergency('a', T), emergency('b', T)]
    expect(ledgerOf(waiver, racing, [reversal('b', at(1))])).toEqual({
      uses: [{ orderId: 'a', on: '2022-10-04' }],
      reversed: [],
    })
  })

  test('a second reversal of an order returns nothing more', () => {
    const orders = [first, emergency('second', at(3)), emergency('third', at(5))]
    const { uses } = ledgerOf(waiver, orders, [reversal('first', at(2)), reversal('first', at(4))])
    expect(uses.map(({ orderId }) => orderId)).toEqual(['second'])
  })

  test.each<[string, number, readonly string[]]>([
    ['an earlier cancellation returns it, and the reversal returns nothing', 1, []],
    ['a later cancellation does not return it again', 3, ['first']],
  ])('%s', (_, cancelled, expected) => {
    const order = emergency('first', T, cancelledAt(at(cancelled)))
    const { uses, reversed } = ledgerOf(waiver, [order, emergency('second', at(4))], [reversal('first', at(2))])
    expect(uses.map(({ orderId }) => orderId)).toEqual(['second'])
    expect(reversed.map(({ orderId }) => orderId)).toEqual(expected)
  })

  test('a use reversed at its own instant is never taken, but is listed as reversed', () => {
    const { uses, reversed } = ledgerOf(waiver, [first, emergency('second', T)], [reversal('first', T)])
    expect(uses.map(({ orderId }) => orderId)).toEqual(['second'])
    expect(reversed.map(({ orderId }) => orderId)).toEqual(['first'])
  })
})

test('never exceeds the limit, never counts cancelled orders, and does not depend on the input order', () => {
  const small = fc.integer({ min: 0, max: 6 }).map((hours) => plus(T, hours * HOUR))
  const anyOrder = fc.tuple(small, fc.option(small))
  fc.assert(
    fc.property(
      fc.array(anyOrder, { maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      fc.infiniteStream(fc.nat()),
      (drawn, uses, shuffle) => {
        const orders = drawn.map(([at, off], index) => emergency(`${index}`, at, off === null ? [] : cancelledAt(off)))
        const mixed = orders
          .map((order) => ({ order, key: Number(shuffle.next().value) }))
          .sort((a, b) => a.key - b.key)
        const limited = anEmergencyWaiver({ uses })
        const held = heldOf(limited, orders)
        const cancelled = drawn.flatMap(([, off], index) => (off === null ? [] : [`${index}`]))
        expect(held.length).toBeLessThanOrEqual(uses)
        // Reversing an order instead of cancelling it has the same effect on uses.
        const plain = drawn.map(([at], index) => emergency(`${index}`, at))
        const reversals = drawn.flatMap(([, off], index) => (off === null ? [] : [reversal(`${index}`, off)]))
        expect(ledgerOf(limited, plain, reversals).uses).toEqual(held)
        expect(held.filter(({ orderId }) => cancelled.includes(orderId))).toEqual([])
        expect(
          heldOf(
            limited,
            mixed.map(({ order }) => order),
          ),
        ).toEqual(held)
        const kept = drawn.filter(([, off]) => off === null).length
        if (cancelled.length === 0) expect(held).toHaveLength(Math.min(uses, kept))
      },
    ),
    { numRuns: 1000 },
  )
})

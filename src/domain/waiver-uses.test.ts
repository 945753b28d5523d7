import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usesOf } from './fee-waiver.ts'
import { HOUR, instant, type Instant, plus } from './instant.ts'
import type { OrderEvent } from './order.ts'
import { anEmergencyWaiver } from './testing/facts.ts'
import { anOrder, happened, shipped } from './testing/orders.ts'

const waiver = anEmergencyWaiver()
const T = instant('2022-10-04T10:00:00-04:00')
const emergency = (id: string, placedAt: Instant, events: readonly OrderEvent[] = []) =>
  anOrder(id, placedAt, events, { kind: 'emergency' })
const cancelledAt = (at: Instant) => [happened('cancelled', at)]
const users = (...orders: readonly ReturnType<typeof anOrder>[]) =>
  usesOf(waiver, orders).map(({ orderId }) => orderId)

describe('one use is spent by the order that used it, on its placing day', () => {
  test('the day is that of the placing, where the stores are', () => {
    const late = emergency('late', instant('2022-10-05T03:59:59.999Z'), [shipped(plus(T, 72 * HOUR))])
    expect(usesOf(waiver, [late])).toEqual([{ orderId: 'late', on: '2022-10-04' }])
  })

  test('a weekly order does not use the emergency waiver', () => {
    expect(users(anOrder('weekly', T))).toEqual([])
  })

  test.each([
    ['one millisecond before its first day', '2022-08-31T23:59:59.999-04:00', []],
    ['in the first instant', '2022-09-01T00:00:00-04:00', ['order']],
    ['in the last millisecond', '2023-03-31T23:59:59.999-04:00', ['order']],
    ['in the midnight after', '2023-04-01T00:00:00-04:00', []],
  ])('an order placed %s', (_, at, expected) =>
    expect(users(emergency('order', instant(at)))).toEqual(expected),
  )

  test('an order outside the window leaves the use to one inside', () => {
    expect(users(emergency('before', instant('2022-08-31T12:00:00-04:00')), emergency('inside', T))).toEqual([
      'inside',
    ])
  })
})

describe('two orders racing for one use: one gets it', () => {
  test.each([
    ['the first', emergency('z', T), emergency('a', plus(T, 1)), 'z'],
    ['in the same instant the one with the lower id', emergency('z', T), emergency('a', T), 'a'],
  ])('%s, in whatever order they were kept', (_, one, other, winner) => {
    expect(users(one, other)).toEqual([winner])
    expect(users(other, one)).toEqual([winner])
  })
})

describe('a cancelled order gives its use back', () => {
  const first = emergency('first', T, cancelledAt(plus(T, HOUR)))
  test.each([
    ['for good', [first], []],
    ['to an order placed later', [first, emergency('later', plus(T, 2 * HOUR))], ['later']],
    [
      'to an order placed in the instant of the cancellation',
      [first, emergency('then', plus(T, HOUR))],
      ['then'],
    ],
    [
      'not to one placed while it was spent, which was told its fee',
      [first, emergency('between', plus(T, HOUR - 1))],
      [],
    ],
    [
      'and an order that never had it gives nothing back',
      [emergency('keeps', T), emergency('none', plus(T, 1), cancelledAt(plus(T, 2)))],
      ['keeps'],
    ],
    [
      'even after the last day',
      [
        emergency(
          'late',
          instant('2023-03-31T23:00:00-04:00'),
          cancelledAt(instant('2023-04-02T09:00:00-04:00')),
        ),
      ],
      [],
    ],
    [
      'and has none when it is cancelled in the instant it is placed',
      [emergency('void', T, cancelledAt(T)), emergency('next', T)],
      ['next'],
    ],
    [
      'and has none when its cancelling is dated before its placing',
      [emergency('void', T, cancelledAt(plus(T, -1)))],
      [],
    ],
  ])('%s', (_, orders, expected) => {
    expect(users(...orders)).toEqual(expected)
    expect(users(...orders.toReversed())).toEqual(expected)
  })
})

describe('the day that counts is that of the event that counts', () => {
  const order = emergency('order', instant('2022-08-31T12:00:00-04:00'), [
    shipped(instant('2022-09-01T12:00:00-04:00')),
    happened('partly_delivered', instant('2022-09-02T12:00:00-04:00')),
  ])
  test.each([
    ['placed' as const, []],
    ['shipped' as const, [{ orderId: 'order', on: '2022-09-01' }]],
    ['delivered' as const, [{ orderId: 'order', on: '2022-09-02' }]],
  ])('%s', (countedOn, expected) =>
    expect(usesOf(anEmergencyWaiver({ countedOn }), [order])).toEqual(expected),
  )

  test('without that event nothing is used yet', () => {
    expect(usesOf(anEmergencyWaiver({ countedOn: 'shipped' }), [emergency('order', T)])).toEqual([])
  })

  test('the delivery waiver counts orders of every kind', () => {
    const delivery = anEmergencyWaiver({ fee: 'delivery', uses: 2 })
    expect(usesOf(delivery, [anOrder('weekly', T), emergency('emergency', T)])).toHaveLength(2)
  })
})

test('never more uses than there are, none by a cancelled order, and the same in whatever order orders are kept', () => {
  const small = fc.integer({ min: 0, max: 6 }).map((hours) => plus(T, hours * HOUR))
  const anyOrder = fc.tuple(small, fc.option(small))
  fc.assert(
    fc.property(
      fc.array(anyOrder, { maxLength: 8 }),
      fc.integer({ min: 1, max: 3 }),
      fc.infiniteStream(fc.nat()),
      (drawn, uses, shuffle) => {
        const orders = drawn.map(([at, off], index) =>
          emergency(`${index}`, at, off === null ? [] : cancelledAt(off)),
        )
        const mixed = orders
          .map((order) => ({ order, key: Number(shuffle.next().value) }))
          .sort((a, b) => a.key - b.key)
        const limited = anEmergencyWaiver({ uses })
        const held = usesOf(limited, orders)
        const cancelled = drawn.flatMap(([, off], index) => (off === null ? [] : [`${index}`]))
        expect(held.length).toBeLessThanOrEqual(uses)
        expect(held.filter(({ orderId }) => cancelled.includes(orderId))).toEqual([])
        expect(
          usesOf(
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

import { expect, test } from 'vitest'
import { day, startOf } from '../time/day.ts'
import { deliveriesByDay } from './deliveries.ts'
import { instant, plus } from '../time/instant.ts'
import type { OrderEvent } from '../orders/order.ts'
import { summer } from '../testing/facts.ts'
import { anOrder, happened } from '../testing/orders.ts'

const since = day('2022-08-05')
const now = summer('2022-08-07', '12:00')
const placed = instant('2022-02-01T09:00:00-05:00')
const midnight = startOf(day('2022-08-06'))

/** Deliveries in full and in part, from 5 to 7 August. */
const counts = (...orders: readonly (readonly OrderEvent[])[]) =>
  deliveriesByDay(
    orders.map((events, index) => anOrder(`order ${index}`, placed, events)),
    since,
    now,
  ).map(({ delivered, partly }) => [delivered, partly])

const NONE = [
  [0, 0],
  [0, 0],
  [0, 0],
]

test('includes every day from the first to today once, also without deliveries', () => {
  expect(deliveriesByDay([], since, now).map((each) => each.day)).toEqual(['2022-08-05', '2022-08-06', '2022-08-07'])
  expect(deliveriesByDay([], day('2022-08-08'), now)).toEqual([])
})

test.each<[string, OrderEvent[], number[][]]>([
  [
    'a full delivery counts on its day',
    [happened('delivered', summer('2022-08-06', '10:00'))],
    [
      [0, 0],
      [1, 0],
      [0, 0],
    ],
  ],
  [
    'a partial delivery counts on its day',
    [happened('partly_delivered', summer('2022-08-06', '10:00'))],
    [
      [0, 0],
      [0, 1],
      [0, 0],
    ],
  ],
  [
    'a partial and then full delivery counts once, on the later day',
    [happened('delivered', summer('2022-08-07', '10:00')), happened('partly_delivered', summer('2022-08-05', '10:00'))],
    [
      [0, 0],
      [0, 0],
      [1, 0],
    ],
  ],
  [
    'a delivery at midnight belongs to the new day',
    [happened('delivered', midnight)],
    [
      [0, 0],
      [1, 0],
      [0, 0],
    ],
  ],
  [
    'a delivery a millisecond before midnight belongs to the old day',
    [happened('delivered', plus(midnight, -1))],
    [
      [1, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  [
    'a delivery a millisecond before the first day does not count',
    [happened('delivered', plus(startOf(since), -1))],
    NONE,
  ],
  [
    'a delivery at this instant counts',
    [happened('delivered', now)],
    [
      [0, 0],
      [0, 0],
      [1, 0],
    ],
  ],
  ['a delivery a millisecond from now does not count', [happened('delivered', plus(now, 1))], NONE],
  ['a delivery that is reported later does not count', [happened('delivered', placed, plus(now, 1))], NONE],
  [
    'a delivery that was reported late counts on the day of the delivery',
    [happened('delivered', summer('2022-08-05', '23:00'), summer('2022-08-07', '08:00'))],
    [
      [1, 0],
      [0, 0],
      [0, 0],
    ],
  ],
  ['an order out for delivery does not count', [happened('out_for_delivery', summer('2022-08-06', '10:00'))], NONE],
  ['a cancelled order does not count', [happened('cancelled', summer('2022-08-06', '10:00'))], NONE],
])('%s', (_, events, expected) => {
  expect(counts(events)).toEqual(expected)
})

test('counts each order', () => {
  const whole = [happened('delivered', summer('2022-08-06', '10:00'))]
  const part = [happened('partly_delivered', summer('2022-08-06', '11:00'))]
  expect(counts(whole, part, whole, [])).toEqual([
    [0, 0],
    [2, 1],
    [0, 0],
  ])
})

test.each([
  ['2022-03-14T04:00:00.000Z', '2022-03-13', 'the day on which clocks go forward'],
  ['2022-11-07T05:00:00.000Z', '2022-11-06', 'the day on which clocks go back'],
])('%s ends %s, %s', (text, of) => {
  const end = instant(text)
  const orders = [plus(end, -1), end].map((at) => anOrder(at, placed, [happened('delivered', at)]))
  const days = deliveriesByDay(orders, day(of), plus(end, 1))
  expect(days.map(({ day, delivered }) => [day, delivered])).toContainEqual([of, 1])
})

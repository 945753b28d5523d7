import { describe, expect, test } from 'vitest'
import { HOUR, instant, type Instant, plus } from '../time/instant.ts'
import type { OrderEvent } from './order.ts'
import { orderSteps } from './order-steps.ts'
import { anOrder, confirmed, happened, shipped } from '../testing/orders.ts'

const T = instant('2022-08-04T09:00:00-04:00')
const after = (hours: number): Instant => plus(T, hours * HOUR)
const marks = { done: '✓', current: '▸', ahead: '·' } as const
const way = (...events: readonly OrderEvent[]) =>
  orderSteps(anOrder('order', T, events))
    .map(({ kind, state }) => `${marks[state]}${kind}`)
    .join(' ')

const processing = happened('processing', after(1))
const picked = happened('picked', after(2))
const gone = shipped(after(3))
const out = happened('out_for_delivery', after(4))

describe('the steps of an order', () => {
  test.each<[string, OrderEvent[], string]>([
    ['placed', [], '▸placed ·processing ·picked ·shipped ·out_for_delivery ·delivered'],
    ['in process', [processing], '✓placed ▸processing ·picked ·shipped ·out_for_delivery ·delivered'],
    ['picked', [processing, picked], '✓placed ✓processing ▸picked ·shipped ·out_for_delivery ·delivered'],
    ['shipped', [processing, picked, gone], '✓placed ✓processing ✓picked ▸shipped ·out_for_delivery ·delivered'],
    [
      'out for delivery',
      [processing, picked, gone, out],
      '✓placed ✓processing ✓picked ✓shipped ▸out_for_delivery ·delivered',
    ],
    [
      'delivered',
      [processing, picked, gone, out, happened('delivered', after(5))],
      '✓placed ✓processing ✓picked ✓shipped ✓out_for_delivery ✓delivered',
    ],
    [
      'delivered in part',
      [processing, happened('partly_delivered', after(5))],
      '✓placed ✓processing ✓picked ✓shipped ✓out_for_delivery ✓partly_delivered',
    ],
    [
      'a confirmed day is not a step',
      [processing, confirmed(after(2), '2022-08-12')],
      '✓placed ▸processing ·picked ·shipped ·out_for_delivery ·delivered',
    ],
    ['cancelled: no further steps', [processing, happened('cancelled', after(2))], '✓placed ✓processing ✓cancelled'],
    ['cancelled as soon as placed', [happened('cancelled', T)], '✓placed ✓cancelled'],
    ['cancelled while held', [happened('held', after(1)), happened('cancelled', after(2))], '✓placed ✓cancelled'],
  ])('%s', (_, events, expected) => expect(way(...events)).toBe(expected))
})

describe('a hold is a step while it lasts', () => {
  test.each<[string, OrderEvent[], string]>([
    [
      'held when placed',
      [happened('held', T)],
      '✓placed ▸held ·processing ·picked ·shipped ·out_for_delivery ·delivered',
    ],
    [
      'held during processing',
      [processing, happened('held', after(2))],
      '✓placed ✓processing ▸held ·picked ·shipped ·out_for_delivery ·delivered',
    ],
    [
      'released by processing',
      [happened('held', after(1)), happened('processing', after(2))],
      '✓placed ▸processing ·picked ·shipped ·out_for_delivery ·delivered',
    ],
    [
      'released by repeated processing, after picking',
      [processing, picked, happened('held', after(3)), happened('processing', after(4))],
      '✓placed ✓processing ▸picked ·shipped ·out_for_delivery ·delivered',
    ],
    [
      'not released by a confirmed day',
      [happened('held', after(1)), confirmed(after(2), '2022-08-12')],
      '✓placed ▸held ·processing ·picked ·shipped ·out_for_delivery ·delivered',
    ],
    [
      'never held after a partial delivery',
      [processing, happened('partly_delivered', after(2)), happened('held', after(3))],
      '✓placed ✓processing ✓picked ✓shipped ✓out_for_delivery ✓partly_delivered',
    ],
    [
      'never held after a full delivery',
      [processing, happened('delivered', after(2)), happened('held', after(3))],
      '✓placed ✓processing ✓picked ✓shipped ✓out_for_delivery ✓delivered',
    ],
    [
      'held a second time',
      [happened('held', after(1)), happened('processing', after(2)), happened('held', after(3))],
      '✓placed ✓processing ▸held ·picked ·shipped ·out_for_delivery ·delivered',
    ],
  ])('%s', (_, events, expected) => expect(way(...events)).toBe(expected))
})

test('a step has the instant at which it was reached, or null when not reported or ahead', () => {
  expect(orderSteps(anOrder('order', T, [processing, gone])).map(({ at }) => at)).toEqual([
    T,
    after(1),
    null,
    after(3),
    null,
    null,
  ])
})

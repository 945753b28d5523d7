import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { plus } from '../time/instant.ts'
import { both, summer } from '../testing/facts.ts'
import { happened, shipped } from '../testing/orders.ts'
import { claimWindow } from './claim.ts'
import type { Order, OrderEvent } from './order.ts'
import { lifeOf } from './order-life.ts'

const T = summer('2022-08-11', '10:00')
const ORDER: Order = {
  id: 'order',
  storeId: 'store',
  number: 'SO000000001',
  kind: 'weekly',
  placedAt: summer('2022-08-04', '09:00'),
  planned: { day: day('2022-08-11'), hours: { from: '09:00', to: '17:00' } },
  lines: [{ sku: '1', product: 'One', ordered: 4 }],
}
const TERMS = { hours: 48, how: both('Write to support.') }
const sent = shipped(summer('2022-08-10', '20:00'), [3])
const whole = shipped(summer('2022-08-10', '20:00'), [4])
const came = happened('delivered', T)
const window = (events: readonly OrderEvent[], now = T, terms: Parameters<typeof claimWindow>[1] = TERMS) =>
  claimWindow(lifeOf(ORDER, events), terms, now)

describe('what is missing can be claimed for the hours that the network sets', () => {
  test.each<[string, readonly OrderEvent[], object | null]>([
    ['after a short delivery', [sent, came], { from: T, until: plus(T, 48 * 3_600_000), isOver: false }],
    ['not after a whole delivery', [whole, came], null],
    ['not before the delivery', [sent], null],
    ['not of an order that never came', [happened('closed', T)], null],
    [
      'after a delivery in part, which does not say what is missing',
      [sent, happened('partly_delivered', T)],
      { from: T, isOver: false },
    ],
    [
      'from the end of the order where it was closed later',
      [sent, came, happened('closed', plus(T, 3_600_000))],
      { from: plus(T, 3_600_000) },
    ],
  ])('%s', (_, events, expected) => {
    const found = window(events, plus(T, 3_600_000))
    if (expected === null) expect(found).toBeNull()
    else expect(found).toMatchObject(expected)
  })

  test('its last instant is included, and the next is over', () => {
    const end = plus(T, 48 * 3_600_000)
    expect(window([sent, came], plus(end, -1))).toMatchObject({ isOver: false })
    expect(window([sent, came], end)).toMatchObject({ isOver: true, until: end })
  })

  test('without a limit it has no end, and is never over', () => {
    const found = window([sent, came], summer('2023-08-11', '10:00'), { hours: null, how: null })
    expect(found).toEqual({ from: T, until: null, isOver: false, how: null })
  })
})

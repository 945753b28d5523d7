import { describe, expect, test } from 'vitest'
import { summer } from '../testing/facts.ts'
import { openIntake, placed, reported } from '../testing/intake.ts'
import { type KnownSize, numbersWithin, sizesOf } from './batch-size.ts'

const of = (number: string, events: number, lines: number): KnownSize => ({ number, events, lines })

describe('the numbers that one batch reads', () => {
  test.each<[string, string[], KnownSize[], number, string[]]>([
    ['all of which nothing is known', ['a', 'b'], [], 0, ['a', 'b']],
    ['the first one, however heavy', ['a', 'b'], [of('a', 100, 1_000), of('b', 1, 0)], 10, ['a']],
    ['an event counts as five lines', ['a', 'b'], [of('a', 1, 0), of('b', 1, 0)], 10, ['a', 'b']],
    ['a line counts as one', ['a', 'b'], [of('a', 1, 1), of('b', 1, 0)], 10, ['a']],
    ['lighter ones after a heavy one', ['a', 'b', 'c'], [of('a', 1, 0), of('b', 9, 9), of('c', 1, 0)], 10, ['a', 'c']],
    ['new orders after heavy ones', ['a', 'b', 'new'], [of('a', 9, 0), of('b', 9, 0)], 10, ['a', 'new']],
    ['several sizes of one number add up', ['a', 'b'], [of('a', 0, 5), of('a', 1, 0), of('b', 0, 1)], 10, ['a']],
  ])('%s', (_, numbers, sizes, most, within) => {
    expect([...numbersWithin(numbers, sizes, most)]).toEqual(within)
  })

  test('a thousand usual orders are read at once', () => {
    const numbers = Array.from({ length: 1_000 }, (_, index) => `SO${index}`)
    const sizes = numbers.map((number) => of(number, 12, 60))
    expect(numbersWithin(numbers, sizes).size).toBe(1_000)
  })

  test('orders at their limits are not', () => {
    const numbers = Array.from({ length: 1_000 }, (_, index) => `SO${index}`)
    expect(
      numbersWithin(
        numbers,
        numbers.map((number) => of(number, 120, 10)),
      ).size,
    ).toBeLessThan(500)
    expect(
      numbersWithin(
        numbers,
        numbers.map((number) => of(number, 120, 10_500)),
      ).size,
    ).toBe(22)
  })
})

test('lines of an order, of its amendments and of what waits are counted', () => {
  const at = summer('2022-08-04', '09:00')
  const now = summer('2022-08-04', '12:00')
  const intake = openIntake()
  intake.send(
    [placed('SO1', at), reported('amended', 'SO1', at), reported('held', 'SO1', at), reported('shipped', 'SO1', at)],
    now,
  )
  intake.send([reported('amended', 'SO2', at)], now)
  const sizes = sizesOf(intake.records(), intake.pending())
  const total = (number: string, field: 'events' | 'lines') =>
    sizes.filter((each) => each.number === number).reduce((sum, each) => sum + each[field], 0)
  // The order of this test data has two lines, and so have its amendment and its shipment.
  expect([total('SO1', 'events'), total('SO1', 'lines')]).toEqual([3, 6])
  expect([total('SO2', 'events'), total('SO2', 'lines')]).toEqual([1, 2])
})

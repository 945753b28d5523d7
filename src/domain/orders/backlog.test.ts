import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backlogByDay, type Wait } from './backlog.ts'
import { day, endOf, startOf } from '../time/day.ts'
import { fromEpoch, HOUR, plus } from '../time/instant.ts'
import { summer } from '../testing/facts.ts'

const since = day('2022-08-05')
const now = summer('2022-08-07', '09:00')
const counts = (waits: readonly Wait[]) => backlogByDay(waits, since, now).map(({ waiting }) => waiting)

test('counts every day from the first to today once', () => {
  expect(backlogByDay([], since, now).map((each) => each.day)).toEqual(['2022-08-05', '2022-08-06', '2022-08-07'])
  expect(backlogByDay([], day('2022-08-08'), now)).toEqual([])
})

const midnight = startOf(day('2022-08-06'))
test.each<[string, Wait, number[]]>([
  ['an order that has not left counts from its day on', { from: summer('2022-08-05', '10:00'), to: null }, [1, 1, 1]],
  [
    'an order that left on a day does not count at the end of the day',
    { from: summer('2022-08-05', '10:00'), to: summer('2022-08-06', '10:00') },
    [1, 0, 0],
  ],
  [
    'an order that left at midnight left on the new day',
    { from: summer('2022-08-05', '10:00'), to: midnight },
    [1, 0, 0],
  ],
  [
    'an order that left a millisecond before midnight left on the old day',
    { from: summer('2022-08-05', '10:00'), to: plus(midnight, -1) },
    [0, 0, 0],
  ],
  ['an order placed at midnight belongs to the new day', { from: midnight, to: null }, [0, 1, 1]],
  [
    'an order placed a millisecond before midnight belongs to the old day',
    { from: plus(midnight, -1), to: null },
    [1, 1, 1],
  ],
  ['an order placed at this instant counts', { from: now, to: null }, [0, 0, 1]],
  ['an order placed later today does not count', { from: plus(now, 1), to: null }, [0, 0, 0]],
  ['an order that leaves later today counts', { from: midnight, to: plus(now, 1) }, [0, 1, 1]],
  ['an order that leaves at this instant does not count', { from: midnight, to: now }, [0, 1, 0]],
])('%s', (_, wait, expected) => expect(counts([wait])).toEqual(expected))

test('the daily change equals the orders placed that day minus those that left that day', () => {
  const hour = fc.integer({ min: 0, max: 71 }).map((hours) => fromEpoch(Date.parse(startOf(since)) + hours * HOUR))
  const wait = fc
    .tuple(hour, fc.option(hour))
    .map(([from, to]): Wait => ({ from, to: to !== null && to < from ? null : to }))
  fc.assert(
    fc.property(fc.array(wait), (waits) => {
      const [first = 0, second = 0] = backlogByDay(waits, since, endOf(day('2022-08-08'))).map(({ waiting }) => waiting)
      const onSecond = (at: Wait['to']) => at !== null && at >= midnight && at < endOf(day('2022-08-06'))
      const placed = waits.filter(({ from }) => onSecond(from)).length
      expect(second - first).toBe(placed - waits.filter(({ to }) => onSecond(to)).length)
    }),
  )
})

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
  ['an order that has not left waits from its day on', { from: summer('2022-08-05', '10:00'), to: null }, [1, 1, 1]],
  [
    'one that left on a day does not count at its end',
    { from: summer('2022-08-05', '10:00'), to: summer('2022-08-06', '10:00') },
    [1, 0, 0],
  ],
  ['one that left at midnight left on the new day', { from: summer('2022-08-05', '10:00'), to: midnight }, [1, 0, 0]],
  [
    'one that left a millisecond before left on the old day',
    { from: summer('2022-08-05', '10:00'), to: plus(midnight, -1) },
    [0, 0, 0],
  ],
  ['one placed at midnight belongs to the new day', { from: midnight, to: null }, [0, 1, 1]],
  ['one placed a millisecond before belongs to the old day', { from: plus(midnight, -1), to: null }, [1, 1, 1]],
  ['one placed at this instant waits', { from: now, to: null }, [0, 0, 1]],
  ['one placed later today does not yet', { from: plus(now, 1), to: null }, [0, 0, 0]],
  ['one that leaves later today still waits', { from: midnight, to: plus(now, 1) }, [0, 1, 1]],
  ['one that leaves at this instant has left', { from: midnight, to: now }, [0, 1, 0]],
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

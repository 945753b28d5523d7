import { expect, test } from 'vitest'
import { day } from '../../../domain/time/day.ts'
import type { Launch } from './launch-list.ts'
import { monthAfter, monthOf } from './month-of-launches.ts'

const launch = (id: string, plannedDay: string, outcome: Launch['outcome']): Launch => ({
  id,
  product: id,
  plannedDay: day(plannedDay),
  outcome,
  changedAt: null,
  updateId: null,
  reason: null,
})

test.each([
  ['2022-08-01', 1, 31],
  ['2022-05-01', 0, 31],
  ['2024-02-01', 4, 29],
  ['2023-02-01', 3, 28],
])('%s: %i days of the previous month in its first week, %i days', (first, before, count) => {
  const month = monthOf(day(first), [])
  expect(month.before).toBe(before)
  expect(month.days).toHaveLength(count)
})

test.each([
  ['2022-12-24', 1, '2023-01-01'],
  ['2022-01-31', -1, '2021-12-01'],
  ['2022-08-09', 0, '2022-08-01'],
])('from %s plus %i months: %s', (from, months, first) => expect(monthAfter(day(from), months)).toBe(first))

test('a launch appears on its current day, and as moved away on its planned day', () => {
  const launches = [
    launch('planned', '2022-08-10', { state: 'planned', day: day('2022-08-10') }),
    launch('moved', '2022-08-10', { state: 'moved', day: day('2022-08-24') }),
    launch('delayed', '2022-08-10', { state: 'delayed' }),
    launch('moved away', '2022-08-24', { state: 'moved', day: day('2022-09-07') }),
    launch('launched', '2022-08-17', { state: 'launched', day: day('2022-08-24') }),
  ]
  const on = (date: string) => {
    const found = monthOf(day('2022-08-01'), launches).days.find((each) => each.day === date)
    const named = found?.here.map(({ state, launches: each }) => [state, ...each.map(({ id }) => id)])
    return [...(named ?? []), ...(found?.left ?? []).map(({ id }) => `was ${id}`)]
  }
  expect(on('2022-08-10')).toEqual([['planned', 'planned'], ['delayed', 'delayed'], 'was moved'])
  expect(on('2022-08-17')).toEqual(['was launched'])
  expect(on('2022-08-24')).toEqual([['moved', 'moved'], ['launched', 'launched'], 'was moved away'])
  expect(on('2022-08-25')).toEqual([])
})

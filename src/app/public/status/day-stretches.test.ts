import { expect, test } from 'vitest'
import { day } from '../../../domain/time/day.ts'
import { stretchesOf } from './day-stretches.ts'

const DAYS = ['2022-08-05', '2022-08-06', '2022-08-07', '2022-08-08'].map(day)

test.each<[string[], [string, number, number][]]>([
  [['a', 'a', 'a', 'a'], [['a', 0, 3]]],
  [
    ['a', 'b', 'b', 'a'],
    [
      ['a', 0, 0],
      ['b', 1, 2],
      ['a', 3, 3],
    ],
  ],
  [
    ['a', 'b'],
    [
      ['a', 0, 0],
      ['b', 1, 1],
    ],
  ],
  [[], []],
])('%j', (statuses, expected) => {
  expect(stretchesOf(DAYS, statuses)).toEqual(
    expected.map(([status, from, to]) => ({ status, from: DAYS[from], to: DAYS[to], length: to - from + 1 })),
  )
})

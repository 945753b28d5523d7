import { expect, test } from 'vitest'
import { epoch, plus } from '../../../../domain/time/instant.ts'
import { summer } from '../../../../domain/testing/facts.ts'
import { aRow } from '../testing/rows.ts'
import { coverageByRegion, coverageOf, coverageOverTime } from './coverage.ts'

const from = summer('2022-08-12', '12:00')
const to = summer('2022-08-12', '13:00')
const half = summer('2022-08-12', '12:30')
const stores = [
  { storeId: 'a', viewedAt: from, acknowledgedAt: from },
  { storeId: 'b', viewedAt: half, acknowledgedAt: null },
  { storeId: 'c', viewedAt: null, acknowledgedAt: null },
  { storeId: 'd', viewedAt: plus(half, 1), acknowledgedAt: to },
]

test('counts stores by receipt', () => {
  expect(coverageOf(stores)).toEqual({ stores: 4, viewed: 3, acknowledged: 2, notViewed: 1 })
  expect(coverageOf([])).toEqual({ stores: 0, viewed: 0, acknowledged: 0, notViewed: 0 })
})

test('counts stores by region, in the order of the regions', () => {
  const rows = new Map(
    (['North', 'East', 'North'] as const).map((region, index) => {
      const id = 'abc'.charAt(index)
      return [id, aRow(id, { region })]
    }),
  )
  expect(coverageByRegion(stores, rows)).toEqual([
    { region: 'East', stores: 1, viewed: 1, acknowledged: 0, notViewed: 0 },
    { region: 'North', stores: 2, viewed: 1, acknowledged: 1, notViewed: 1 },
  ])
})

test('coverage over time never falls, from its value at publication to the present one', () => {
  const points = coverageOverTime(stores, from, to)
  const at = (ms: number) => points.find((point) => point.ms === ms)
  expect(points[0]).toEqual({ ms: epoch(from), viewed: 1, acknowledged: 1 })
  expect(at(epoch(half))).toEqual({ ms: epoch(half), viewed: 2, acknowledged: 1 })
  expect(points.at(-1)).toEqual({ ms: epoch(to), viewed: 3, acknowledged: 2 })
  const sorted = points.toSorted((a, b) => a.viewed - b.viewed || a.ms - b.ms)
  expect(points).toEqual(sorted)
})

test('an update published at this instant has a single moment', () => {
  expect(coverageOverTime(stores, from, from).every(({ viewed }) => viewed === 1)).toBe(true)
})

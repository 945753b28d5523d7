import { expect, test } from 'vitest'
import { epoch, plus } from '../../../../domain/time/instant.ts'
import { summer } from '../../../../domain/testing/facts.ts'
import { aRow } from '../testing/rows.ts'
import { reachedByRegion, reachedOf, reachedOverTime } from './coverage.ts'

const from = summer('2022-08-12', '12:00')
const to = summer('2022-08-12', '13:00')
const half = summer('2022-08-12', '12:30')
const stores = [
  { storeId: 'a', shownAt: from, acknowledgedAt: from },
  { storeId: 'b', shownAt: half, acknowledgedAt: null },
  { storeId: 'c', shownAt: null, acknowledgedAt: null },
  { storeId: 'd', shownAt: plus(half, 1), acknowledgedAt: to },
]

test('stores are counted by how far the update has come', () => {
  expect(reachedOf(stores)).toEqual({ stores: 4, shown: 3, acknowledged: 2, notShown: 1 })
  expect(reachedOf([])).toEqual({ stores: 0, shown: 0, acknowledged: 0, notShown: 0 })
})

test('and so for each region, in the order of the regions', () => {
  const rows = new Map(
    (['North', 'East', 'North'] as const).map((region, index) => {
      const id = 'abc'.charAt(index)
      return [id, aRow(id, { region })]
    }),
  )
  expect(reachedByRegion(stores, rows)).toEqual([
    { region: 'East', stores: 1, shown: 1, acknowledged: 0, notShown: 0 },
    { region: 'North', stores: 2, shown: 1, acknowledged: 1, notShown: 1 },
  ])
})

test('over time it only grows, from what was at its publication to what is now', () => {
  const points = reachedOverTime(stores, from, to)
  const at = (ms: number) => points.find((point) => point.ms === ms)
  expect(points[0]).toEqual({ ms: epoch(from), shown: 1, acknowledged: 1 })
  expect(at(epoch(half))).toEqual({ ms: epoch(half), shown: 2, acknowledged: 1 })
  expect(points.at(-1)).toEqual({ ms: epoch(to), shown: 3, acknowledged: 2 })
  const sorted = points.toSorted((a, b) => a.shown - b.shown || a.ms - b.ms)
  expect(points).toEqual(sorted)
})

test('an update of this very instant has one moment', () => {
  expect(reachedOverTime(stores, from, from).every(({ shown }) => shown === 1)).toBe(true)
})

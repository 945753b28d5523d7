import { expect, test } from 'vitest'
import { day } from '../../../domain/time/day.ts'
import { summer } from '../../../domain/testing/facts.ts'
import type { Sort } from './network-filter.ts'
import { sorted } from './sort-stores.ts'
import { entriesOf } from './store-entries.ts'
import { aRow } from './testing/rows.ts'

const on = (first: string, last = first) => ({ first: day(first), last: day(last) })
const viewed = (time: string) => ({
  id: 'update',
  viewedAt: summer('2022-08-12', time),
  acknowledgedAt: null,
})
const rows = [
  aRow('a', {
    name: 'Éclair',
    place: 'Wawa',
    summaryKind: 'confirmed',
    queuePosition: null,
    expected: on('2022-08-15'),
    update: viewed('09:00'),
  }),
  aRow('b', {
    name: 'eagle',
    place: 'Ajax',
    summaryKind: 'paused',
    queuePosition: { from: 9, to: 9, of: 99 },
    expected: null,
    update: null,
  }),
  aRow('c', {
    name: 'Zest',
    place: 'Ajax',
    summaryKind: 'in_queue',
    queuePosition: { from: 9, to: 80, of: 99 },
    expected: on('2022-08-14', '2022-08-16'),
    update: viewed('08:00'),
  }),
  aRow('d', {
    name: 'Birch',
    place: 'Élora',
    summaryKind: 'in_queue',
    queuePosition: { from: 1_000, to: 1_000, of: 1_000 },
    expected: on('2022-08-14'),
  }),
]

test.each<[Sort['by'], string, string]>([
  ['name', 'dbac', 'cabd'],
  ['place', 'bcda', 'adbc'],
  ['outlook', 'bcda', 'acdb'],
  // Missing values sort last in both directions.
  ['queuePosition', 'bcda', 'dcba'],
  ['expected', 'dcab', 'acdb'],
  ['viewed', 'cabd', 'acbd'],
])('sorts by %s: %s, reversed: %s', (by, up, down) => {
  const order = (descending: boolean) =>
    sorted(entriesOf(rows), { by, descending })
      .map(({ row }) => row.id)
      .join('')
  expect(order(false)).toBe(up)
  expect(order(true)).toBe(down)
})

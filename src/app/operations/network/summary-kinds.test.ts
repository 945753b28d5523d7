import { expect, test } from 'vitest'
import { STORE_SUMMARY_KINDS, type StoreSummaryKind } from '../../../domain/status/store-summary.ts'
import { countSummaryKinds, networkHeadline, WORST_FIRST } from './summary-kinds.ts'

const rowsOf = (...kinds: readonly StoreSummaryKind[]) => kinds.map((summaryKind) => ({ summaryKind }))

test('every summary kind has a place in the order', () => {
  expect(WORST_FIRST.toSorted()).toEqual([...STORE_SUMMARY_KINDS].sort())
})

test('counts add up to the number of stores', () => {
  const rows = rowsOf('overdue', 'not_confirmed', 'not_confirmed', 'on_schedule')
  expect(countSummaryKinds(rows).reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
})

test.each<[string, readonly StoreSummaryKind[], string, string, number]>([
  ['all stores are paused', ['paused', 'nothing_waiting_paused'], 'stop', 'paused', 2],
  ['some stores are paused', ['paused', 'overdue', 'on_schedule'], 'stop', 'partly', 1],
  ['stores wait in the queue', ['in_queue', 'overdue', 'on_its_way'], 'wait', 'recovering', 1],
  ['a delivery is overdue', ['overdue', 'not_confirmed', 'on_schedule'], 'stop', 'overdue', 1],
  ['a delivery could not be handed over', ['delivery_failed', 'on_schedule'], 'stop', 'overdue', 1],
  ['a day is not confirmed', ['not_confirmed', 'late', 'late', 'on_schedule'], 'unknown', 'not_confirmed', 1],
  ['deliveries may be late', ['late', 'late', 'nothing_waiting'], 'wait', 'late', 2],
  [
    'all is well',
    ['on_schedule', 'on_its_way', 'confirmed', 'delivered_today', 'nothing_waiting'],
    'sure',
    'normal',
    5,
  ],
])('the headline of the network where %s', (_, kinds, tone, word, count) => {
  expect(networkHeadline(rowsOf(...kinds))).toEqual({ tone, word, count })
})

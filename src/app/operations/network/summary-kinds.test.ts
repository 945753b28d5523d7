import { expect, test } from 'vitest'
import { STORE_SUMMARY_KINDS, type StoreSummaryKind } from '../../../domain/status/store-summary.ts'
import { countSummaryKinds, WORST_FIRST } from './summary-kinds.ts'

const rowsOf = (...kinds: readonly StoreSummaryKind[]) => kinds.map((summaryKind) => ({ summaryKind }))

test('every summary kind has a place in the order', () => {
  expect(WORST_FIRST.toSorted()).toEqual([...STORE_SUMMARY_KINDS].sort())
})

test('counts add up to the number of stores', () => {
  const rows = rowsOf('overdue', 'not_confirmed', 'not_confirmed', 'on_schedule')
  expect(countSummaryKinds(rows).reduce((sum, { count }) => sum + count, 0)).toBe(rows.length)
})

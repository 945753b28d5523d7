import { expect, test } from 'vitest'
import { plus } from '../time/instant.ts'
import { type Receipt, receiptStateOf } from './receipt.ts'
import { PUBLISHED as T } from '../testing/facts.ts'

const receipt = (kind: Receipt['kind'], ms: number, updateId = 'update'): Receipt => ({
  id: `${kind}${ms}`,
  publishedAt: plus(T, ms),
  replaces: null,
  storeId: 'store',
  updateId,
  kind,
})

test.each<[string, Receipt[], number | null, number | null]>([
  ['without a receipt nothing is known', [], null, null],
  ['viewed', [receipt('viewed', 5)], 5, null],
  ['shown again: the first counts', [receipt('viewed', 7), receipt('viewed', 5)], 5, null],
  ['shown and acknowledged', [receipt('viewed', 5), receipt('acknowledged', 9)], 5, 9],
  ['acknowledging implies having been shown', [receipt('acknowledged', 9)], 9, 9],
  ['acknowledged before the showing was reported', [receipt('viewed', 9), receipt('acknowledged', 5)], 5, 5],
  ['the receipt of another update says nothing', [receipt('viewed', 5, 'other')], null, null],
  ['a receipt counts from its instant', [receipt('viewed', 10)], 10, null],
  ['and not one millisecond before', [receipt('viewed', 11)], null, null],
])('%s', (_, receipts, shown, acknowledged) => {
  expect(receiptStateOf('update', receipts, plus(T, 10))).toEqual({
    viewedAt: shown === null ? null : plus(T, shown),
    acknowledgedAt: acknowledged === null ? null : plus(T, acknowledged),
  })
})

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
  ['without a receipt there is no instant', [], null, null],
  ['viewed', [receipt('viewed', 5)], 5, null],
  ['viewed twice: the first receipt counts', [receipt('viewed', 7), receipt('viewed', 5)], 5, null],
  ['viewed and acknowledged', [receipt('viewed', 5), receipt('acknowledged', 9)], 5, 9],
  ['acknowledging implies viewing', [receipt('acknowledged', 9)], 9, 9],
  ['acknowledged before the viewed receipt', [receipt('viewed', 9), receipt('acknowledged', 5)], 5, 5],
  ['the receipt of another update does not count', [receipt('viewed', 5, 'other')], null, null],
  ['a receipt counts from its instant', [receipt('viewed', 10)], 10, null],
  ['a receipt does not count one millisecond before its instant', [receipt('viewed', 11)], null, null],
])('%s', (_, receipts, viewed, acknowledged) => {
  expect(receiptStateOf('update', receipts, plus(T, 10))).toEqual({
    viewedAt: viewed === null ? null : plus(T, viewed),
    acknowledgedAt: acknowledged === null ? null : plus(T, acknowledged),
  })
})

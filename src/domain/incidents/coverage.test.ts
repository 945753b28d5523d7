import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'
import type { Receipt } from './receipt.ts'
import { anUpdate, aStore, both, summer } from '../testing/facts.ts'

const at = (time: string) => summer('2022-08-09', time)
const receipt = (storeId: string, kind: Receipt['kind'], time: string, updateId = 'update'): Receipt => ({
  id: `${storeId} ${kind} ${time}`,
  publishedAt: at(time),
  replaces: null,
  storeId,
  updateId,
  kind,
})
const STORES = [aStore('a', 'Toronto'), aStore('b', 'North'), aStore('c', 'North')]
const wrong = anUpdate('wrong', { scope: { kind: 'regions', regions: ['North'] } })
const update = anUpdate('update', {
  publishedAt: at('08:00'),
  scope: { kind: 'stores', storeIds: ['a'] },
  corrects: { updateId: 'wrong', was: both('a'), now: both('b') },
})

test('covers the audience of the update and of the update it corrects, with the first receipt of each kind', () => {
  const receipts = [
    receipt('a', 'viewed', '08:30'),
    receipt('a', 'viewed', '08:10'),
    receipt('b', 'acknowledged', '08:20'),
    receipt('c', 'viewed', '08:15', 'wrong'),
    receipt('c', 'viewed', '09:30'),
  ]
  expect(coverageOf(update, [wrong, update], STORES, receipts, at('09:00'))).toEqual([
    { storeId: 'a', viewedAt: at('08:10'), acknowledgedAt: null },
    { storeId: 'b', viewedAt: at('08:20'), acknowledgedAt: at('08:20') },
    { storeId: 'c', viewedAt: null, acknowledgedAt: null },
  ])
})

test('excludes stores outside the audience', () => {
  const toB = anUpdate('b only', { scope: { kind: 'stores', storeIds: ['b'] } })
  expect(coverageOf(toB, [toB], STORES, [], at('09:00')).map(({ storeId }) => storeId)).toEqual(['b'])
})

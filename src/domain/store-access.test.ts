import { expect, test } from 'vitest'
import type { Instant } from './instant.ts'
import { plus } from './instant.ts'
import { manyStoresOf, MOST_STORES, type OwnLook } from './store-access.ts'
import { summer } from './testing/facts.ts'

const NOW = summer('2022-08-09', '10:00')
const MINUTE = 60_000
const ago = (ms: number) => plus(NOW, -ms)

/** So many stores, each opened once. */
const opened = (count: number, at: Instant = ago(MINUTE)): OwnLook[] =>
  Array.from({ length: count }, (_, index) => ({ storeId: `store ${index}`, publishedAt: at }))

test.each<[string, readonly OwnLook[], readonly string[], number | null]>([
  ['the first', [], ['new'], null],
  ['the twentieth', opened(MOST_STORES - 1), ['new'], null],
  ['the twenty-first', opened(MOST_STORES), ['new'], 21],
  ['the one after it', opened(MOST_STORES + 1), ['new'], 22],
  ['one that was opened already', opened(MOST_STORES), ['store 3'], null],
  ['one of many that was opened already', opened(40), ['store 3'], null],
  ['the same one again and again', [...opened(1), ...opened(1), ...opened(19)], ['new'], null],
  ['several at once that are too many', opened(18), ['a', 'b', 'c'], 21],
  ['several at once, one of them opened already', opened(18), ['a', 'b', 'store 3'], null],
  ['the same one several times', opened(19), ['a', 'a'], null],
  ['looks of just within the hour', opened(MOST_STORES, ago(60 * MINUTE - 1)), ['new'], 21],
  ['looks of an hour ago', opened(MOST_STORES, ago(60 * MINUTE)), ['new'], null],
  ['a look of this instant', opened(MOST_STORES, NOW), ['new'], 21],
  ['looks that are yet to come', opened(MOST_STORES, plus(NOW, 1)), ['new'], null],
  ['none', opened(MOST_STORES + 5), [], null],
])('%s', (_, looks, storeIds, expected) => {
  expect(manyStoresOf(looks, storeIds, NOW)).toBe(expected)
})

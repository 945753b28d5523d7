import { expect, test } from 'vitest'
import type { Instant } from '../time/instant.ts'
import { plus } from '../time/instant.ts'
import { manyStoresOf, ACCESS_THRESHOLD, type OwnAccess } from './store-access.ts'
import { summer } from '../testing/facts.ts'

const NOW = summer('2022-08-09', '10:00')
const MINUTE = 60_000
const ago = (ms: number) => plus(NOW, -ms)

const opened = (count: number, at: Instant = ago(MINUTE)): OwnAccess[] =>
  Array.from({ length: count }, (_, index) => ({ storeId: `store ${index}`, publishedAt: at }))

test.each<[string, readonly OwnAccess[], readonly string[], number | null]>([
  ['the first', [], ['new'], null],
  ['the twentieth', opened(ACCESS_THRESHOLD - 1), ['new'], null],
  ['the twenty-first', opened(ACCESS_THRESHOLD), ['new'], 21],
  ['the one after it', opened(ACCESS_THRESHOLD + 1), ['new'], 22],
  ['one that was opened already', opened(ACCESS_THRESHOLD), ['store 3'], null],
  ['one of many that was opened already', opened(40), ['store 3'], null],
  ['the same one again and again', [...opened(1), ...opened(1), ...opened(19)], ['new'], null],
  ['several at once that are too many', opened(18), ['a', 'b', 'c'], 21],
  ['several at once, one of them opened already', opened(18), ['a', 'b', 'store 3'], null],
  ['the same one several times', opened(19), ['a', 'a'], null],
  ['accesses of just within the hour', opened(ACCESS_THRESHOLD, ago(60 * MINUTE - 1)), ['new'], 21],
  ['accesses of an hour ago', opened(ACCESS_THRESHOLD, ago(60 * MINUTE)), ['new'], null],
  ['an access of this instant', opened(ACCESS_THRESHOLD, NOW), ['new'], 21],
  ['accesses that are yet to come', opened(ACCESS_THRESHOLD, plus(NOW, 1)), ['new'], null],
  ['none', opened(ACCESS_THRESHOLD + 5), [], null],
])('%s', (_, accesses, storeIds, expected) => {
  expect(manyStoresOf(accesses, storeIds, NOW)).toBe(expected)
})

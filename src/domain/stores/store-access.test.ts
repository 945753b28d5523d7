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
  ['the first store', [], ['new'], null],
  ['the twentieth store', opened(ACCESS_THRESHOLD - 1), ['new'], null],
  ['the twenty-first store', opened(ACCESS_THRESHOLD), ['new'], 21],
  ['the twenty-second store', opened(ACCESS_THRESHOLD + 1), ['new'], 22],
  ['a store that was opened before', opened(ACCESS_THRESHOLD), ['store 3'], null],
  ['a store that was opened before, above the threshold', opened(40), ['store 3'], null],
  ['repeated accesses to one store count once', [...opened(1), ...opened(1), ...opened(19)], ['new'], null],
  ['several stores at once, over the threshold', opened(18), ['a', 'b', 'c'], 21],
  ['several stores at once, one of them opened before', opened(18), ['a', 'b', 'store 3'], null],
  ['one store twice at once', opened(19), ['a', 'a'], null],
  ['accesses less than an hour ago', opened(ACCESS_THRESHOLD, ago(60 * MINUTE - 1)), ['new'], 21],
  ['accesses an hour ago', opened(ACCESS_THRESHOLD, ago(60 * MINUTE)), ['new'], null],
  ['accesses at this instant', opened(ACCESS_THRESHOLD, NOW), ['new'], 21],
  ['accesses of calls at the same time', opened(ACCESS_THRESHOLD, plus(NOW, MINUTE)), ['new'], 21],
  ['accesses in the future', opened(ACCESS_THRESHOLD, plus(NOW, MINUTE + 1)), ['new'], null],
  ['no store', opened(ACCESS_THRESHOLD + 5), [], null],
])('%s', (_, accesses, storeIds, expected) => {
  expect(manyStoresOf(accesses, storeIds, NOW)).toBe(expected)
})

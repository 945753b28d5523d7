import type { StoreInList } from './answers.ts'
import { type Expected, expectedOf, soonerFirst } from '../orders/expected-when.ts'
import { OUTLOOK_WORDS, type OutlookWord, wordOfHeadline } from '../../phrasing/outlook-text.ts'
import { storeKey } from '../../../domain/stores/store-search.ts'
import { createSearch } from '../../../domain/text/text-search.ts'
import type { StoreFilter } from './store-filter.ts'

/** A store with what is worked out of it once: filtering then only compares. */
export interface StoreEntry {
  readonly store: StoreInList
  readonly outlook: OutlookWord
  readonly expected: Expected | null
  readonly key: string
}

export interface StoreGroup {
  readonly outlook: OutlookWord
  readonly entries: readonly StoreEntry[]
}

/** The stores in the order in which they are shown: the worst outlook first, then the sooner expected, then by name without accents. */
export function entriesOf(stores: readonly StoreInList[]): StoreEntry[] {
  return stores
    .map((store) => ({
      store,
      outlook: wordOfHeadline(store.headline),
      expected: expectedOf(store.headline),
      key: storeKey(store),
    }))
    .sort(
      (a, b) =>
        OUTLOOK_WORDS.indexOf(a.outlook) - OUTLOOK_WORDS.indexOf(b.outlook) ||
        soonerFirst(a.expected, b.expected) ||
        (a.key < b.key ? -1 : 1),
    )
}

export function filtered(entries: readonly StoreEntry[], { outlooks, text }: StoreFilter): StoreEntry[] {
  return createSearch(entries)(text).filter(
    ({ outlook }) => outlooks.length === 0 || outlooks.includes(outlook),
  )
}

/** The entries by outlook, in the order they came. */
export function groupsOf(entries: readonly StoreEntry[]): StoreGroup[] {
  return [...Map.groupBy(entries, ({ outlook }) => outlook)].map(([outlook, entries]) => ({
    outlook,
    entries,
  }))
}

/** How many stores have each outlook, the worst first; those that the filter names also where none has it. */
export function countsOf(
  entries: readonly StoreEntry[],
  { outlooks }: StoreFilter,
): { outlook: OutlookWord; count: number }[] {
  return OUTLOOK_WORDS.map((outlook) => ({
    outlook,
    count: entries.filter((entry) => entry.outlook === outlook).length,
  })).filter(({ outlook, count }) => count > 0 || outlooks.includes(outlook))
}

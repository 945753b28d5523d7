import type { StoreInList } from './answers.ts'
import { type Expected, expectedOf, soonerFirst } from '../orders/expected-when.ts'
import { OUTLOOK_WORDS, type OutlookWord, wordOfHeadline } from '../../phrasing/outlook-text.ts'
import { storeKey } from '../../../domain/stores/store-search.ts'
import type { StoreFilter } from './store-filter.ts'

/** A store with derived values, so that filtering only compares. */
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

/** Sorts stores by worst outlook, then by soonest expected delivery, then by name without accents. */
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

/** Filters entries. `find` is a search over them. */
export function filtered(find: (text: string) => readonly StoreEntry[], { outlooks, text }: StoreFilter): StoreEntry[] {
  return find(text).filter(({ outlook }) => outlooks.length === 0 || outlooks.includes(outlook))
}

/** Groups entries by outlook, in their order. */
export function groupsOf(entries: readonly StoreEntry[]): StoreGroup[] {
  return [...Map.groupBy(entries, ({ outlook }) => outlook)].map(([outlook, entries]) => ({
    outlook,
    entries,
  }))
}

/** Counts stores by outlook, worst first. Includes outlooks of the filter with a count of 0. */
export function countsOf(
  entries: readonly StoreEntry[],
  { outlooks }: StoreFilter,
): { outlook: OutlookWord; count: number }[] {
  return OUTLOOK_WORDS.map((outlook) => ({
    outlook,
    count: entries.filter((entry) => entry.outlook === outlook).length,
  })).filter(({ outlook, count }) => count > 0 || outlooks.includes(outlook))
}

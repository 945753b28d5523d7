import type { StoreInList } from './answers.ts'
import { type Expected, expectedOf, soonerFirst, surelyBefore } from '../orders/expected-when.ts'

/** A store that waits, with what is known of when. */
export interface Waiting {
  readonly store: StoreInList
  readonly expected: Expected
}

export type FirstAndLast =
  /** Fewer than two stores wait for a delivery: there is nothing to put in order. */
  | { readonly kind: 'nothing_to_order' }
  /** Nothing is known that would put one before another. */
  | { readonly kind: 'not_known' }
  | {
      readonly kind: 'known'
      /** Those that may be first, or last: one where that is certain, and never none. */
      readonly first: readonly Waiting[]
      readonly last: readonly Waiting[]
      /** Stores that wait, and of which neither a day nor a position is known. */
      readonly unknown: number
    }

/**
 * Which of the stores is served first and which last, as far as it is certain: by day and hours, by range of
 * days, or by position in the queue. Linear in the square of the stores at worst: ten thousand comparisons for a hundred.
 */
export function firstAndLast(stores: readonly StoreInList[]): FirstAndLast {
  const waiting = stores.flatMap((store): Waiting[] => {
    const expected = expectedOf(store.headline)
    return expected === null ? [] : [{ store, expected }]
  })
  if (waiting.length < 2) return { kind: 'nothing_to_order' }
  const known = waiting
    .filter(({ expected }) => expected.kind !== 'unknown')
    .sort((a, b) => soonerFirst(a.expected, b.expected))
  const first = known.filter((each) => !known.some((other) => surelyBefore(other.expected, each.expected)))
  const last = known.filter((each) => !known.some((other) => surelyBefore(each.expected, other.expected)))
  if (first.length === known.length) return { kind: 'not_known' }
  return { kind: 'known', first, last: last.toReversed(), unknown: waiting.length - known.length }
}

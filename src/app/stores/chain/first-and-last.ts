import type { StoreInList } from './answers.ts'
import { type Expected, expectedOf, soonerFirst, surelyBefore } from '../orders/expected-when.ts'

/** A waiting store with its expected delivery. */
export interface Waiting {
  readonly store: StoreInList
  readonly expected: Expected
}

export type FirstAndLast =
  /** Fewer than two stores wait for a delivery. */
  | { readonly kind: 'nothing_to_order' }
  /** The facts do not place any store before another. */
  | { readonly kind: 'not_known' }
  | {
      readonly kind: 'known'
      /** Stores that may be first, or last: at least one, and exactly one if that is certain. */
      readonly first: readonly Waiting[]
      readonly last: readonly Waiting[]
      /** Number of waiting stores without a known day or position. */
      readonly unknown: number
    }

/**
 * Returns which store is served first and which last, as far as this is certain: by day and hours, by range
 * of days, or by queue position. Quadratic at worst: ten thousand comparisons for a hundred stores.
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

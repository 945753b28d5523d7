import type { StoreInList } from './answers.ts'
import { type Expected, expectedOf, soonerFirst, surelyBefore } from './expected-when.ts'

/** The stores that may be served first, or last: one where that is certain. Never empty. */
export interface End {
  readonly stores: readonly StoreInList[]
  /** Of the first of them: from when it may be, and until when. */
  readonly expected: Expected
}

export type FirstAndLast =
  /** Fewer than two stores wait for a delivery: there is nothing to put in order. */
  | { readonly kind: 'nothing_to_order' }
  /** Nothing is known that would put one before another. */
  | { readonly kind: 'not_known' }
  | {
      readonly kind: 'known'
      readonly first: End
      readonly last: End
      /** Stores that wait, and of which neither a day nor a place is known. */
      readonly unknown: number
    }

interface Waiting {
  readonly store: StoreInList
  readonly expected: Expected
}

/**
 * Which of the stores is served first and which last, as far as it is certain: by day and hours, by range of
 * days, or by place in line. Linear in the square of the stores at worst: ten thousand comparisons for a hundred.
 */
export function firstAndLast(stores: readonly StoreInList[]): FirstAndLast {
  const waiting = stores.flatMap((store): Waiting[] => {
    const expected = expectedOf(store.verdict)
    return expected === null ? [] : [{ store, expected }]
  })
  if (waiting.length < 2) return { kind: 'nothing_to_order' }
  const known = waiting
    .filter(({ expected }) => expected.kind !== 'unknown')
    .sort((a, b) => soonerFirst(a.expected, b.expected))
  const first = endOf(known, (a, b) => surelyBefore(a, b))
  const last = endOf(known.toReversed(), (a, b) => surelyBefore(b, a))
  if (first === null || last === null || first.stores.length === known.length) return { kind: 'not_known' }
  return { kind: 'known', first, last, unknown: waiting.length - known.length }
}

/** Those before which, going by `precedes`, nobody certainly comes. */
function endOf(
  waiting: readonly Waiting[],
  precedes: (a: Expected, b: Expected) => boolean,
): End | null {
  const possible = waiting.filter(
    ({ expected }) => !waiting.some((other) => precedes(other.expected, expected)),
  )
  const [outermost] = possible
  return outermost === undefined
    ? null
    : { stores: possible.map(({ store }) => store), expected: outermost.expected }
}

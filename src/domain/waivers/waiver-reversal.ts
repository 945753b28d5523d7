import type { Bilingual } from '../facts/bilingual.ts'
import { chainOf, type Fact, type Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from '../measures/measure.ts'
import type { FeeWaiver } from '../measures/fee-waiver.ts'

/**
 * A disputed use of a waiver, taken back: from then on the store has it again. It is a fact of its store, which sees it
 * with its reason.
 */
export interface WaiverReversal extends Fact {
  readonly storeId: Id
  /** The first of the measures that revised each other, of those that the store was told. */
  readonly waiverId: Id
  readonly orderId: Id
  readonly reason: Bilingual
}

/** Those of a waiver that are known at `now`, whichever of its revisions it was when they were published. */
export function reversalsOf(
  waiver: FeeWaiver,
  reversals: readonly WaiverReversal[],
  measures: readonly Measure[],
  now: Instant,
): WaiverReversal[] {
  if (reversals.length === 0) return []
  const chain = chainOf(measures)(waiver.id)
  return reversals.filter(({ waiverId, publishedAt }) => publishedAt <= now && chain.includes(waiverId))
}

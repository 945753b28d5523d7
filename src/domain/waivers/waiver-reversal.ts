import type { Bilingual } from '../facts/bilingual.ts'
import { chainOf, type Fact, type Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from '../measures/measure.ts'
import type { FeeWaiver } from '../measures/fee-waiver.ts'

/** A reversal of a disputed use: from then on the store has it again. The store sees the reason. */
export interface WaiverReversal extends Fact {
  readonly storeId: Id
  /** The id of the first measure in the chain of revisions visible to the store. */
  readonly waiverId: Id
  readonly orderId: Id
  readonly reason: Bilingual
}

/** The reversals of a waiver known at `now`, under any of its revisions. */
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

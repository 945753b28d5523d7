import * as z from 'zod/mini'
import { FEES, WAIVER_DAYS } from '../../domain/measures/fee-waiver.ts'
import { End } from '../measures/measure.ts'
import { Basis, Bilingual, Day, Id, Instant, Paragraphs, Scope } from '../scalars.ts'

const Reason = Paragraphs(1_000).check(z.regex(/\S/))

/** A fee waiver with its use over the whole network. */
export const WaiverProgramme = z.object({
  /** The id of its first publication. */
  id: Id,
  publishedAt: Instant,
  fee: z.enum(FEES),
  /** Canadian cents. */
  amount: z.nullable(z.int()),
  countedOn: z.enum(WAIVER_DAYS),
  perStore: z.union([z.int(), z.literal('unlimited')]),
  firstDay: z.nullable(Day),
  end: End,
  note: z.nullable(Bilingual),
  basis: Basis,
  scope: Scope,
  state: z.enum(['active', 'upcoming', 'ended', 'unknown']),
  /** Stores that it concerns. */
  stores: z.int(),
  /** null when it was never published what counts as a use. */
  usage: z.nullable(
    z.object({
      /** Stores with at least one use. */
      stores: z.int(),
      uses: z.int(),
      /** Canadian cents; null when the amount was not published. */
      waived: z.nullable(z.int()),
      reversed: z.int(),
    }),
  ),
})

/** Reverses a disputed use of a waiver, so that the store has it again. */
export const NewReversal = z.strictObject({
  storeId: Id,
  /** The id of any publication of the waiver. */
  waiverId: Id,
  orderId: Id,
  /** Shown to the store. */
  reason: z.strictObject({ en: Reason, fr: Reason }),
})

export const ReversalView = z.object({
  id: Id,
  publishedAt: Instant,
  storeId: Id,
  waiverId: Id,
  orderId: Id,
  reason: Bilingual,
})

import * as z from 'zod/mini'
import { FEES, WAIVER_DAYS } from '../../domain/measures/fee-waiver.ts'
import { End } from '../measures/measure.ts'
import { Basis, Bilingual, Day, Id, Instant, Paragraphs, Scope } from '../scalars.ts'

const Reason = Paragraphs(1_000).check(z.regex(/\S/))

/** A fee waiver with its use over the whole network. */
export const WaiverProgramme = z.object({
  /** Of its first publication. */
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
  /** That it concerns. */
  stores: z.int(),
  /** null where nobody published what counts as a use. */
  usage: z.nullable(
    z.object({
      /** That hold at least one use. */
      stores: z.int(),
      uses: z.int(),
      /** Canadian cents; null where the amount was not published. */
      waived: z.nullable(z.int()),
      reversed: z.int(),
    }),
  ),
})

/** Takes a disputed use of a waiver back, so that its store has it again. */
export const NewReversal = z.strictObject({
  storeId: Id,
  /** Any publication of the waiver. */
  waiverId: Id,
  orderId: Id,
  /** The store reads it. */
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

import * as z from 'zod/mini'
import { Basis, Bilingual, Day, Id, Instant, TimeOfDay } from '../scalars.ts'

export const End = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('through'), day: Day }),
  z.object({ kind: z.literal('further_notice') }),
  z.object({ kind: z.literal('not_published') }),
])

/** What every measure says of itself; whom else it concerns is not among it. */
const measure = {
  id: Id,
  publishedAt: Instant,
  updateId: z.nullable(Id),
  firstDay: z.nullable(Day),
  end: End,
  note: z.nullable(Bilingual),
  basis: Basis,
}

const MeasureState = z.enum(['active', 'upcoming', 'unknown'])

const cap = {
  ...measure,
  number: z.int(),
  unit: z.enum(['case', 'pack']),
  base: z.enum(['order', 'product', 'cycle']),
}
const window = {
  ...measure,
  daysAWeek: z.int(),
  from: TimeOfDay,
  to: TimeOfDay,
  overnight: z.enum(['no', 'possible']),
}

// `was` is the measure that this one revised, so that no change is silent.
export const CapView = z.object({ ...cap, state: MeasureState, was: z.nullable(z.object(cap)) })
export const WindowView = z.object({ ...window, state: MeasureState, was: z.nullable(z.object(window)) })
export const PolicyView = z.object({
  ...measure,
  policy: z.enum(['held', 'cancelled', 'resubmit']),
  state: MeasureState,
})

const Entitlement = z.discriminatedUnion('state', [
  z.object({ state: z.literal('not_yet_open'), opens: Day, inDays: z.int() }),
  z.object({
    state: z.literal('available'),
    left: z.union([z.int(), z.enum(['unlimited', 'unknown'])]),
    daysLeft: z.nullable(z.int()),
  }),
  z.object({ state: z.literal('used_up') }),
  z.object({ state: z.literal('expired'), lastDay: Day }),
  z.object({ state: z.literal('unknown') }),
])

const use = { orderId: Id, orderNumber: z.string(), on: Day }

export const WaiverView = z.object({
  ...measure,
  fee: z.enum(['delivery', 'emergency_order']),
  /** Canadian cents. */
  amount: z.nullable(z.int()),
  countedOn: z.enum(['placed', 'shipped', 'delivered', 'unknown']),
  perStore: z.union([z.int(), z.literal('unlimited')]),
  entitlement: Entitlement,
  uses: z.array(z.object(use)),
  /** Uses that were taken back, so that the store has them again. */
  reversed: z.array(z.object({ ...use, reversedOn: Day, reason: Bilingual })),
})

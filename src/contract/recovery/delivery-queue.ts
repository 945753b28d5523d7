import * as z from 'zod/mini'
import { DayRange } from '../orders/order.ts'
import { Basis, Bilingual, Day, Hours, Instant, Region } from '../scalars.ts'

/** The expected stops a day from a day on, the delivery hours, and the regions held back. */
const PhaseView = z.object({
  firstDay: Day,
  stopsPerDay: z.object({ low: z.int(), high: z.int() }),
  hours: Hours,
  heldBack: z.array(Region),
})

export const PlanView = z.object({
  publishedAt: Instant,
  reason: Bilingual,
  basis: Basis,
  phases: z.array(PhaseView),
})

export const BacklogView = z.array(z.object({ day: Day, waiting: z.int() }))

/** The delivery queue of the whole network: totals only, no orders or stores. */
export const DeliveryQueueView = z.object({
  waiting: z.int(),
  history: BacklogView,
  forecast: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('clearance'),
      days: z.array(z.object({ day: Day, low: z.int(), high: z.int() })),
      /** When all orders waiting now could have been served. */
      servedBy: DayRange,
    }),
    z.object({
      kind: z.literal('none'),
      because: z.enum(['paused', 'not_recovering', 'no_plan', 'no_capacity']),
    }),
  ]),
  plan: z.nullable(PlanView),
})

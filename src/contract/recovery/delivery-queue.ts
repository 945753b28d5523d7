import * as z from 'zod/mini'
import { DayRange } from '../orders/order.ts'
import { Basis, Bilingual, Day, Hours, Instant, Region } from '../scalars.ts'

/** How many stops a day are expected from a day on, in which hours, and which regions are not yet served. */
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

/** The delivery queue of the whole network: totals only, no order and no store. */
export const DeliveryQueueView = z.object({
  waiting: z.int(),
  history: BacklogView,
  forecast: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('clearance'),
      days: z.array(z.object({ day: Day, low: z.int(), high: z.int() })),
      /** When all that wait now could have been served. */
      servedBy: DayRange,
    }),
    z.object({
      kind: z.literal('none'),
      because: z.enum(['paused', 'not_recovering', 'no_plan', 'no_capacity']),
    }),
  ]),
  plan: z.nullable(PlanView),
})

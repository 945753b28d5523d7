import * as z from 'zod/mini'
import { DayRange } from './order.ts'
import { Basis, Bilingual, Day, Hours, Instant } from './scalars.ts'

/** The waiting line of the whole network: totals only, no order and no store. */
export const LineView = z.object({
  waiting: z.int(),
  history: z.array(z.object({ day: Day, waiting: z.int() })),
  forecast: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('run_off'),
      days: z.array(z.object({ day: Day, low: z.int(), high: z.int() })),
      /** When all that wait now could have been served. */
      servedBy: DayRange,
    }),
    z.object({
      kind: z.literal('none'),
      because: z.enum(['paused', 'not_recovering', 'no_plan', 'no_capacity']),
    }),
  ]),
  plan: z.nullable(
    z.object({
      publishedAt: Instant,
      reason: Bilingual,
      basis: Basis,
      phases: z.array(
        z.object({ firstDay: Day, stopsPerDay: z.object({ low: z.int(), high: z.int() }), hours: Hours }),
      ),
    }),
  ),
})

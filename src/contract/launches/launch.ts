import * as z from 'zod/mini'
import { Bilingual, Day, Id, Instant } from '../scalars.ts'

export const LaunchView = z.object({
  id: Id,
  product: z.string(),
  plannedDay: Day,
  outcome: z.discriminatedUnion('state', [
    z.object({ state: z.literal('planned'), day: Day }),
    z.object({ state: z.literal('delayed') }),
    z.object({ state: z.literal('moved'), day: Day }),
    z.object({ state: z.literal('launched'), day: Day }),
  ]),
  changedAt: z.nullable(Instant),
  updateId: z.nullable(Id),
  reason: z.nullable(Bilingual),
})

import * as z from 'zod/mini'
import { Appointment, Bilingual, Day, Id, Instant } from '../scalars.ts'

export const QueuePosition = z.object({ from: z.int(), to: z.int(), of: z.int() })
export const DayRange = z.object({ first: Day, last: Day })

export const DeliveredOutlook = z.object({
  kind: z.literal('delivered'),
  at: Instant,
  partly: z.boolean(),
  short: z.nullable(z.int()),
})

export const Outlook = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('on_schedule'),
    planned: Appointment,
    risk: z.nullable(z.enum(['may_be_late', 'overdue'])),
  }),
  z.object({
    kind: z.literal('paused'),
    was: Appointment,
    since: Instant,
    until: z.nullable(Day),
    position: z.nullable(QueuePosition),
  }),
  z.object({
    kind: z.literal('in_queue'),
    was: Appointment,
    position: QueuePosition,
    range: z.nullable(DayRange),
    rangeWas: z.nullable(z.object({ range: z.nullable(DayRange), at: Instant, reason: Bilingual })),
    because: z.nullable(z.enum(['no_plan', 'no_capacity'])),
  }),
  z.object({
    kind: z.literal('confirmed'),
    appointment: Appointment,
    was: Appointment,
    since: Instant,
    risk: z.nullable(z.literal('overdue')),
  }),
  z.object({ kind: z.literal('on_its_way'), since: Instant, expected: Appointment }),
  DeliveredOutlook,
  z.object({ kind: z.literal('cancelled'), at: Instant }),
])

const Step = z.object({
  kind: z.enum([
    'placed',
    'processing',
    'held',
    'picked',
    'shipped',
    'out_for_delivery',
    'delivered',
    'partly_delivered',
    'cancelled',
  ]),
  state: z.enum(['done', 'current', 'ahead']),
  at: z.nullable(Instant),
})

const summary = {
  id: Id,
  number: z.string(),
  kind: z.enum(['weekly', 'emergency']),
  placedAt: Instant,
  planned: Appointment,
  /** Cases ordered. */
  cases: z.int(),
  outlook: Outlook,
  steps: z.array(Step),
}

export const OrderSummary = z.object(summary)

/** The promised days of an order, oldest first; `appointment` is null while no day could be given. */
const Promised = z.object({
  at: Instant,
  appointment: z.nullable(Appointment),
  because: z.enum(['placed', 'pause', 'queue', 'confirmed']),
  updateId: z.nullable(Id),
})

export const OrderView = z.object({
  ...summary,
  /** Whether it was in process at the shutdown, which orders the queue. */
  inProcess: z.enum(['yes', 'no', 'unsettled']),
  lines: z.array(z.object({ sku: z.string(), product: z.string(), ordered: z.int(), shipped: z.nullable(z.int()) })),
  promises: z.array(Promised),
})

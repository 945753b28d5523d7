import * as z from 'zod/mini'
import { FAILURE_REASONS, ORDER_KINDS } from '../../domain/orders/order.ts'
import { Appointment, Bilingual, Day, Id, Instant } from '../scalars.ts'

export const FailureReason = z.enum(FAILURE_REASONS)

/** The kinds of order event, as readers see them. */
export const OrderEventKind = z.enum([
  'processing',
  'held',
  'picked',
  'confirmed',
  'amended',
  'shipped',
  'out_for_delivery',
  'delivery_failed',
  'returned',
  'partly_delivered',
  'delivered',
  'cancelled',
  'closed',
  'revoked',
])

export const QueuePosition = z.object({ from: z.int(), to: z.int(), of: z.int() })
export const DayRange = z.object({ first: Day, last: Day })

export const DeliveredOutlook = z.object({
  kind: z.literal('delivered'),
  at: Instant,
  partly: z.boolean(),
  short: z.nullable(z.int()),
})

/** Where it is not confirmed whether an order came: the last report of the source that fell silent. */
const silentSince = z.optional(Instant)

export const Outlook = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('on_schedule'),
    planned: Appointment,
    risk: z.nullable(z.enum(['may_be_late', 'overdue', 'not_confirmed'])),
    silentSince,
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
    risk: z.nullable(z.enum(['overdue', 'not_confirmed'])),
    silentSince,
  }),
  z.object({
    kind: z.literal('on_its_way'),
    since: Instant,
    /** null when no day holds: the rest of an order whose first part came, or a day that a pause took. */
    expected: z.nullable(Appointment),
    held: z.boolean(),
    /** Whether a part of the order came before. */
    isRest: z.boolean(),
    risk: z.nullable(z.enum(['may_be_late', 'overdue', 'not_confirmed'])),
    silentSince,
  }),
  z.object({
    kind: z.literal('delivery_failed'),
    at: Instant,
    reason: FailureReason,
    /** The appointment of the next attempt. */
    next: z.nullable(Appointment),
    risk: z.nullable(z.enum(['overdue', 'not_confirmed'])),
    silentSince,
  }),
  z.object({
    kind: z.literal('returned'),
    at: Instant,
    /** The appointment for bringing it again. */
    next: z.nullable(Appointment),
    risk: z.nullable(z.enum(['overdue', 'not_confirmed'])),
    silentSince,
  }),
  DeliveredOutlook,
  z.object({ kind: z.literal('cancelled'), at: Instant }),
  z.object({ kind: z.literal('closed'), at: Instant }),
])

const Step = z.object({
  kind: z.enum([
    'placed',
    'processing',
    'held',
    'picked',
    'shipped',
    'out_for_delivery',
    'delivery_failed',
    'returned',
    'delivered',
    'partly_delivered',
    'cancelled',
    'closed',
  ]),
  state: z.enum(['done', 'current', 'ahead']),
  at: z.nullable(Instant),
})

const summary = {
  id: Id,
  number: z.string(),
  kind: z.enum(ORDER_KINDS),
  placedAt: Instant,
  planned: Appointment,
  /** Cases ordered. */
  cases: z.int(),
  outlook: Outlook,
  steps: z.array(Step),
  /** Whether a reported event was taken back, so that a step shown before may be gone. */
  isCorrected: z.boolean(),
}

export const OrderSummary = z.object(summary)

/** The promised days of an order, oldest first; `appointment` is null while no day could be given. */
const Promised = z.object({
  at: Instant,
  appointment: z.nullable(Appointment),
  because: z.enum(['placed', 'pause', 'queue', 'confirmed']),
  updateId: z.nullable(Id),
})

const Shipment = z.object({
  state: z.enum([
    'shipped',
    'out_for_delivery',
    'held',
    'delivery_failed',
    'partly_delivered',
    'delivered',
    'returned',
  ]),
  shippedAt: z.nullable(Instant),
  outAt: z.nullable(Instant),
  /** When it arrived or went back. */
  endedAt: z.nullable(Instant),
  carrier: z.nullable(z.string()),
  trackingNumber: z.nullable(z.string()),
  trackingUrl: z.nullable(z.string()),
  /** The lines in it; null when it was never reported as shipped. */
  lines: z.nullable(z.array(z.object({ sku: z.string(), product: z.string(), cases: z.int() }))),
  /** Cases in it that did not come; null when that is open or was not reported. */
  short: z.nullable(z.int()),
})

export const OrderView = z.object({
  ...summary,
  /** Whether it was in process at the shutdown, which orders the queue. */
  inProcess: z.enum(['yes', 'no', 'unsettled']),
  /** The lines as amended, then those that were removed. Cases. */
  lines: z.array(
    z.object({
      sku: z.string(),
      product: z.string(),
      ordered: z.int(),
      /** Ordered when the order was placed. */
      was: z.int(),
      shipped: z.nullable(z.int()),
      /** Ordered and not delivered; null while that is open or was not reported. */
      short: z.nullable(z.int()),
    }),
  ),
  /** When the lines were last amended. */
  amendedAt: z.nullable(Instant),
  /** In the order in which they left. */
  shipments: z.array(Shipment),
  attempts: z.array(z.object({ at: Instant, reason: FailureReason })),
  /** Events that their sender took back: they count no more. */
  revoked: z.array(z.object({ kind: OrderEventKind, at: Instant, revokedAt: Instant })),
  /** When the sender ended the order with what came. */
  closedAt: z.nullable(Instant),
  /** The time to claim what is missing; null when nothing is. `until` and `how` are null where the network sets none. */
  claim: z.nullable(
    z.object({ from: Instant, until: z.nullable(Instant), isOver: z.boolean(), how: z.nullable(Bilingual) }),
  ),
  promises: z.array(Promised),
})

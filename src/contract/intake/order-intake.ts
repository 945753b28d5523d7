import * as z from 'zod/mini'
import { ORDER_KINDS } from '../../domain/orders/order.ts'
import { FailureReason, OrderEventKind } from '../orders/order.ts'
import { page } from '../paging.ts'
import { Day, endsApart, Instant, Licence, OneLine, OrderNumber, SentInstant, TimeOfDay } from '../scalars.ts'

/** The days around an instant must have years of four digits. */
const FIRST = '1970'
const LAST = '2100'

/** The instant of an event that a caller reports. */
export const SentAt = SentInstant.check(z.refine((at) => at >= FIRST))
export const SentDay = Day.check(z.refine((day) => day >= FIRST && day < LAST))
const SentHours = z.strictObject({ from: TimeOfDay, to: TimeOfDay }).check(endsApart('to', (hours) => hours))
const SentAppointment = z.strictObject({ day: SentDay, hours: SentHours })

const Cases = z.int().check(z.minimum(0), z.maximum(100_000))
export const CasesOrdered = Cases.check(z.minimum(1))
export const MOST_LINES = 500

const Lines = z
  .array(z.strictObject({ sku: OneLine(64), product: OneLine(200), ordered: CasesOrdered }))
  .check(z.minLength(1), z.maxLength(MOST_LINES))

/** The caller's name for a shipment of the order. */
const ShipmentName = z.optional(z.string().check(z.regex(/^[A-Za-z0-9._:-]{1,64}$/)))

/** Stores follow it, so that only `https` is taken, without a name or password in it. */
const TrackingUrl = z
  .string()
  .check(z.maxLength(2_000), z.regex(/^https:\/\/[A-Za-z0-9.-]+(:\d{1,5})?([/?#][!-~]*)?$/, 'web_address'))

/** The caller's id for an event. Sending it again changes nothing. */
export const IntakeId = z.string().check(z.regex(/^[A-Za-z0-9._:-]{1,64}$/))

const common = {
  id: IntakeId,
  /** The order's number. */
  number: OrderNumber,
  /** When it happened. */
  at: SentAt,
}

export const IntakeItem = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('placed'),
    /** The licence of the store that placed it. */
    licence: Licence,
    orderKind: z.enum(ORDER_KINDS),
    planned: SentAppointment,
    lines: Lines,
  }),
  z.strictObject({ ...common, kind: z.enum(['processing', 'held', 'picked', 'cancelled', 'closed']) }),
  z.strictObject({
    ...common,
    kind: z.enum(['out_for_delivery', 'delivered', 'partly_delivered', 'returned']),
    shipment: ShipmentName,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('delivery_failed'),
    reason: FailureReason,
    shipment: ShipmentName,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('shipped'),
    /** Cases shipped of each line, in the order of the lines. */
    cases: z.array(Cases).check(z.minLength(1), z.maxLength(MOST_LINES)),
    /** Without it, or with a new one, a new shipment; with a known one, its correction. */
    shipment: ShipmentName,
    carrier: z.optional(OneLine(100)),
    trackingNumber: z.optional(OneLine(100)),
    trackingUrl: z.optional(TrackingUrl),
  }),
  z.strictObject({ ...common, kind: z.literal('confirmed'), appointment: SentAppointment }),
  z.strictObject({ ...common, kind: z.literal('amended'), lines: Lines }),
  /** Takes back the event that its sender sent with this id. */
  z.strictObject({ ...common, kind: z.literal('revoked'), revokes: IntakeId }),
])

/** A batch without events says that its sender is there, and that nothing happened. */
function batchOf<Item extends z.ZodMiniType>(item: Item) {
  return z.strictObject({ events: z.array(item).check(z.maxLength(1_000)) })
}

export const IntakeBatchBody = batchOf(IntakeItem)

/** A batch whose items are validated individually, so that one invalid item does not reject the batch. */
export const IntakeEnvelope = batchOf(z.unknown())

const Errors = z.array(z.object({ field: z.string(), cause: z.string() }))

export const IntakeItemResult = z.object({
  /** The caller's id; null when the item has no readable id. */
  id: z.nullable(z.string()),
  /** `known`: taken before. `pending`: stored as a pending event and not shown until its order is placed. */
  result: z.enum(['accepted', 'known', 'pending', 'refused']),
  /** Why it was rejected, in the caller's language. */
  errors: z.optional(Errors),
  /** Pending events of the sender that do not fit this order: correct and resend them. */
  dropped: z.optional(z.array(z.object({ id: z.string(), errors: Errors }))),
})

const PENDING_RESULTS = ['pending', 'refused'] as const

/** The query of the list of pending events. The cursor is the id of an event. */
export const pendingPage = { ...page, cursor: z.optional(IntakeId), result: z.optional(z.enum(PENDING_RESULTS)) }

/** An event that was answered with `pending` and still is, or that did not fit when it no longer had to wait. */
export const PendingEvent = z.object({
  id: z.string(),
  number: OrderNumber,
  kind: OrderEventKind,
  at: Instant,
  result: z.enum(PENDING_RESULTS),
  refusedAt: z.optional(Instant),
  errors: z.optional(Errors),
})

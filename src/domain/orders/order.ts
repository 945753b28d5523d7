import { addDays, at, type Day } from '../time/day.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import { type Hours, localHours, isOverMidnight, type Store } from '../stores/store.ts'

/** The streams in which stores order. `stocked` and `flow_through` are the two of OCS (docs/sources.md). */
export const ORDER_KINDS = ['weekly', 'emergency', 'stocked', 'flow_through'] as const
export type OrderKind = (typeof ORDER_KINDS)[number]

/**
 * Each stream with the fee of an order besides that of its delivery. No stream has a published lead time: each order has
 * that of the ordering calendar, from its placing to its planned day.
 */
export const ORDER_STREAMS: Readonly<Record<OrderKind, { readonly fee: 'emergency_order' | null }>> = {
  weekly: { fee: null },
  emergency: { fee: 'emergency_order' },
  stocked: { fee: null },
  flow_through: { fee: null },
}

export interface OrderLine {
  readonly sku: string
  readonly product: string
  /** Cases. */
  readonly ordered: number
}

/** A day and the hours in which a delivery is to be received, which begin on that day. */
export interface Appointment {
  readonly day: Day
  readonly hours: Hours
}

/** The first instant after the window of an appointment, on the next day where the window crosses midnight. */
export function windowEnd({ day, hours }: Appointment): Instant {
  return at(isOverMidnight(hours) ? addDays(day, 1) : day, hours.to, hours.timeZone)
}

export interface Order {
  readonly id: Id
  readonly storeId: Id
  /** `SO` and 9 digits. Sequential and so guessable: shown to its own store, never used as a key. */
  readonly number: string
  readonly kind: OrderKind
  readonly placedAt: Instant
  /** The appointment that the ordering calendar gave when the order was placed. */
  readonly planned: Appointment
  readonly lines: readonly OrderLine[]
}

interface EventFact {
  readonly id: Id
  readonly orderId: Id
  /** When it happened; `publishedAt` is when it was reported. */
  readonly at: Instant
  readonly publishedAt: Instant
  /** The API client that reported it. Undefined for an imported event. */
  readonly sender?: Id | undefined
}

/** Kinds of event without further details. */
export type PlainKind = 'processing' | 'held' | 'picked' | 'cancelled' | 'closed'

/** Why a delivery attempt failed. */
export const FAILURE_REASONS = ['store_closed', 'nobody_there', 'no_access', 'refused', 'damaged', 'other'] as const
export type FailureReason = (typeof FAILURE_REASONS)[number]

/** An event that may name its shipment; without a name it is about all goods that are under way. */
interface OfShipment {
  readonly shipment?: string | undefined
}

/** A shipment as its sender describes it. */
export interface ShipmentTerms extends OfShipment {
  /** Cases of each line, in the order of the lines at that instant. */
  readonly cases: readonly number[]
  readonly carrier?: string | undefined
  readonly trackingNumber?: string | undefined
  /** `https` only: stores follow it. */
  readonly trackingUrl?: string | undefined
}

/** The content of an event besides its order, its instant and its ids, by kind. */
export type OrderHappening =
  | { [K in PlainKind]: { readonly kind: K } }[PlainKind]
  | {
      [K in 'out_for_delivery' | 'delivered' | 'partly_delivered' | 'returned']: OfShipment & { readonly kind: K }
    }['out_for_delivery' | 'delivered' | 'partly_delivered' | 'returned']
  | (OfShipment & { readonly kind: 'delivery_failed'; readonly reason: FailureReason })
  /** A new shipment, or a correction of the one that it names. */
  | (ShipmentTerms & { readonly kind: 'shipped' })
  /** A day and hours given to the store after the planned ones were lost. A newer confirmation revises it. */
  | { readonly kind: 'confirmed'; readonly appointment: Appointment }
  /** New lines of the order, which replace all lines. */
  | { readonly kind: 'amended'; readonly lines: readonly OrderLine[] }

/** `revoked` takes back the event with the id `revokes`: the order is as if that event had not happened. */
export type OrderEvent = EventFact & (OrderHappening | { readonly kind: 'revoked'; readonly revokes: Id })

export type OrderEventKind = OrderEvent['kind']
export type EventOfKind<K extends OrderEventKind> = Extract<OrderEvent, { readonly kind: K }>

/** An order with its known events, oldest first. */
export interface OrderRecord {
  readonly order: Order
  readonly events: readonly OrderEvent[]
}

/** The order as known at `now`, with its events by the time they happened; null when not yet placed. */
export function orderAt({ order, events }: OrderRecord, now: Instant): OrderRecord | null {
  if (order.placedAt > now) return null
  const known = events.filter((event) => event.publishedAt <= now)
  return { order, events: known.sort(byTime) }
}

/** The record of an order with its appointments in the time zone of its store. */
export function localRecord(store: Pick<Store, 'timeZone'>, record: OrderRecord): OrderRecord {
  if (store.timeZone === null) return record
  const local = ({ day, hours }: Appointment): Appointment => ({ day, hours: localHours(store, hours) })
  return {
    order: { ...record.order, planned: local(record.order.planned) },
    events: record.events.map((event) =>
      event.kind === 'confirmed' ? { ...event, appointment: local(event.appointment) } : event,
    ),
  }
}

/**
 * The order of events of the same instant: the sequence of an order's life cycle. Without it they would stand
 * in the order of their reports, which is arbitrary.
 */
const OF_ONE_INSTANT: Readonly<Record<OrderEventKind, number>> = {
  processing: 0,
  picked: 1,
  held: 2,
  confirmed: 3,
  amended: 4,
  shipped: 5,
  out_for_delivery: 6,
  delivery_failed: 7,
  returned: 8,
  partly_delivered: 9,
  delivered: 10,
  cancelled: 11,
  closed: 12,
  revoked: 13,
}

interface Timed {
  readonly at: Instant
  readonly kind: OrderEventKind
  readonly shipment?: string | undefined
}

/** Sorts events by the time they happened. Of one instant and kind, by the shipment. */
export function byTime(a: Timed, b: Timed): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  if (a.kind !== b.kind) return OF_ONE_INSTANT[a.kind] - OF_ONE_INSTANT[b.kind]
  const [one, other] = [a.shipment ?? '', b.shipment ?? '']
  return one < other ? -1 : one > other ? 1 : 0
}

/** The kinds of event that remove an order from the queue. */
export const KINDS_OUT_OF_QUEUE = [
  'shipped',
  'out_for_delivery',
  'delivery_failed',
  'returned',
  'delivered',
  'partly_delivered',
  'cancelled',
  'closed',
] as const satisfies readonly OrderEventKind[]

/** Whether an event of this kind removes an order from the queue. */
export function leavesQueue(kind: OrderEventKind): boolean {
  return KINDS_OUT_OF_QUEUE.some((each) => each === kind)
}

const ORDER_NUMBER = /^\s*so[\s-]*(\d{9})\s*$/i

/** The order number that a text gives; null when it is not an order number. */
export function orderNumberIn(text: string): string | null {
  const digits = ORDER_NUMBER.exec(text)?.[1]
  return digits === undefined ? null : `SO${digits}`
}

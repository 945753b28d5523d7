import type { Day } from '../time/day.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { Hours } from '../stores/store.ts'

export type OrderKind = 'weekly' | 'emergency'

export interface OrderLine {
  readonly sku: string
  readonly product: string
  /** Cases. */
  readonly ordered: number
}

/** A day and the hours in which a delivery is to be received. */
export interface Appointment {
  readonly day: Day
  readonly hours: Hours
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
}

/** Kinds of event without further details. */
export type PlainKind =
  | 'processing'
  | 'held'
  | 'picked'
  | 'out_for_delivery'
  | 'delivered'
  | 'partly_delivered'
  | 'cancelled'

export type OrderEvent =
  | { [K in PlainKind]: EventFact & { readonly kind: K } }[PlainKind]
  /** Cases shipped of each line, in the order of the lines. */
  | (EventFact & { readonly kind: 'shipped'; readonly cases: readonly number[] })
  /** A day and hours given to the store after the planned ones were lost. A newer confirmation revises it. */
  | (EventFact & { readonly kind: 'confirmed'; readonly appointment: Appointment })

export type OrderEventKind = OrderEvent['kind']

/**
 * The order of events of the same instant: the sequence of an order's life cycle. Without it they would stand
 * in the order of their reports, which is arbitrary.
 */
const OF_ONE_INSTANT: Readonly<Record<OrderEventKind, number>> = {
  processing: 0,
  picked: 1,
  held: 2,
  confirmed: 3,
  shipped: 4,
  out_for_delivery: 5,
  partly_delivered: 6,
  delivered: 7,
  cancelled: 8,
}

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

function byTime(a: OrderEvent, b: OrderEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return OF_ONE_INSTANT[a.kind] - OF_ONE_INSTANT[b.kind]
}

/** The newest event of a kind, or undefined. */
export function lastEvent<K extends OrderEventKind>(
  { events }: Pick<OrderRecord, 'events'>,
  ...kinds: readonly K[]
): Extract<OrderEvent, { kind: K }> | undefined {
  return events.findLast((event): event is Extract<OrderEvent, { kind: K }> =>
    kinds.some((kind) => kind === event.kind),
  )
}

/** The kinds of event that remove an order from the queue. */
export const KINDS_OUT_OF_QUEUE: readonly OrderEventKind[] = [
  'shipped',
  'out_for_delivery',
  'delivered',
  'partly_delivered',
  'cancelled',
]

/** Whether an event of this kind removes an order from the queue. */
export function leavesQueue(kind: OrderEventKind): boolean {
  return KINDS_OUT_OF_QUEUE.includes(kind)
}

/** The first event that removed an order from the queue: it left the distribution centre or was cancelled. */
export function goneEvent({ events }: Pick<OrderRecord, 'events'>): OrderEvent | undefined {
  return events.find(({ kind }) => leavesQueue(kind))
}

/** Whether an order is placed and has not left the queue. */
export function isWaiting(record: OrderRecord): boolean {
  return goneEvent(record) === undefined
}

const ORDER_NUMBER = /^\s*so[\s-]*(\d{9})\s*$/i

/** The order number that a text gives; null when it is not an order number. */
export function orderNumberIn(text: string): string | null {
  const digits = ORDER_NUMBER.exec(text)?.[1]
  return digits === undefined ? null : `SO${digits}`
}

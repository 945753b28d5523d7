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
  /** `SO` and 9 digits: sequential and so guessable; shown to its own store, never a key. */
  readonly number: string
  readonly kind: OrderKind
  readonly placedAt: Instant
  /** What the ordering calendar promised when the order was placed. */
  readonly planned: Appointment
  readonly lines: readonly OrderLine[]
}

interface EventFact {
  readonly id: Id
  readonly orderId: Id
  /** When it happened; `publishedAt` is when it could first be known. */
  readonly at: Instant
  readonly publishedAt: Instant
}

/** What happens to an order without more to say of it. */
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
  /** `cases` shipped of each line, in the order of the lines. */
  | (EventFact & { readonly kind: 'shipped'; readonly cases: readonly number[] })
  /** A day and hours given to the store after the planned ones were lost; a newer one revises it. */
  | (EventFact & { readonly kind: 'confirmed'; readonly appointment: Appointment })

export type OrderEventKind = OrderEvent['kind']

/**
 * Which of two events comes first when both bear the same instant: the way an order goes. Without it their order
 * would be that in which they were told, and who tells may tell in any order.
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

/** An order with what is known of it, oldest first. */
export interface OrderRecord {
  readonly order: Order
  readonly events: readonly OrderEvent[]
}

/** The order as known at `now`, its events in the order in which they happened; null when not yet placed. */
export function orderAt({ order, events }: OrderRecord, now: Instant): OrderRecord | null {
  if (order.placedAt > now) return null
  const known = events.filter((event) => event.publishedAt <= now)
  return { order, events: known.sort(byTime) }
}

function byTime(a: OrderEvent, b: OrderEvent): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return OF_ONE_INSTANT[a.kind] - OF_ONE_INSTANT[b.kind]
}

/** The newest event of a kind, if there is one. */
export function lastEvent<K extends OrderEventKind>(
  { events }: Pick<OrderRecord, 'events'>,
  ...kinds: readonly K[]
): Extract<OrderEvent, { kind: K }> | undefined {
  return events.findLast((event): event is Extract<OrderEvent, { kind: K }> =>
    kinds.some((kind) => kind === event.kind),
  )
}

/** The kinds of event that take an order out of the queue. */
export const KINDS_OUT_OF_QUEUE: readonly OrderEventKind[] = [
  'shipped',
  'out_for_delivery',
  'delivered',
  'partly_delivered',
  'cancelled',
]

/** Whether an event of this kind takes an order out of the queue. */
export function leavesQueue(kind: OrderEventKind): boolean {
  return KINDS_OUT_OF_QUEUE.includes(kind)
}

/** The first event that took an order out of the queue: it left the distribution centre or was cancelled. */
export function goneEvent({ events }: Pick<OrderRecord, 'events'>): OrderEvent | undefined {
  return events.find(({ kind }) => leavesQueue(kind))
}

/** Placed and not yet gone from the distribution centre. */
export function isWaiting(record: OrderRecord): boolean {
  return goneEvent(record) === undefined
}

const ORDER_NUMBER = /^\s*so[\s-]*(\d{9})\s*$/i

/** The number of an order, where a text is one; null else. */
export function orderNumberIn(text: string): string | null {
  const digits = ORDER_NUMBER.exec(text)?.[1]
  return digits === undefined ? null : `SO${digits}`
}

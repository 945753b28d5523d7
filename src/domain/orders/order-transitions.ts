import type { OrderEventKind } from './order.ts'

/** The state of an order. One function decides it (`orderLife`), and every view reads it there. */
export const ORDER_STATES = [
  'placed',
  'processing',
  'picked',
  /** Held before it left. */
  'held',
  'shipped',
  'out_for_delivery',
  /** Held after it left. */
  'held_on_the_way',
  /** A delivery attempt failed; the goods are still with the carrier. */
  'delivery_failed',
  'partly_delivered',
  'delivered',
  /** The goods went back. */
  'returned',
  'cancelled',
  /** The sender ended the order with what came. */
  'closed',
] as const
export type OrderState = (typeof ORDER_STATES)[number]

/** Why an event cannot happen in a state. */
export type TransitionRejection = 'order_cancelled' | 'order_gone' | 'order_delivered' | 'order_closed'

/** The kinds that a state decides about. A revocation is about an event, in whatever state. */
export type TransitionKind = Exclude<OrderEventKind, 'revoked'>

/**
 * What an event does: the next state, `stays` (its content counts, the state remains), `resumes` (the hold
 * ends), or why it is refused. With several shipments, goods that are still under way decide the state.
 */
export type Transition = OrderState | 'stays' | 'resumes' | TransitionRejection

type Row = Readonly<Record<TransitionKind, Transition>>

/** Before it left, an order can still take every way. */
const WAITING = {
  processing: 'processing',
  picked: 'picked',
  held: 'held',
  confirmed: 'stays',
  amended: 'stays',
  shipped: 'shipped',
  out_for_delivery: 'out_for_delivery',
  delivery_failed: 'delivery_failed',
  returned: 'returned',
  partly_delivered: 'partly_delivered',
  delivered: 'delivered',
  cancelled: 'cancelled',
  closed: 'closed',
} as const satisfies Row

/** Work in the warehouse that is reported late. */
const UNDER_WAY = { ...WAITING, processing: 'stays', picked: 'stays', held: 'held_on_the_way' } as const satisfies Row

const SETTLED = {
  processing: 'stays',
  picked: 'stays',
  held: 'stays',
  confirmed: 'stays',
} as const

/**
 * What each event does in each state. docs/order-events.md shows this table to senders.
 * Every kind that leaves the queue takes effect in every state before it: the queue counts on that.
 */
export const ORDER_TRANSITIONS = {
  placed: WAITING,
  processing: { ...WAITING, processing: 'stays' },
  picked: { ...WAITING, processing: 'stays', picked: 'stays' },
  held: { ...WAITING, processing: 'resumes', held: 'stays' },
  shipped: UNDER_WAY,
  out_for_delivery: { ...UNDER_WAY, shipped: 'stays', out_for_delivery: 'stays' },
  held_on_the_way: { ...UNDER_WAY, held: 'stays', shipped: 'stays' },
  delivery_failed: { ...UNDER_WAY, shipped: 'stays', delivery_failed: 'stays' },
  partly_delivered: {
    ...UNDER_WAY,
    held: 'stays',
    returned: 'stays',
    partly_delivered: 'stays',
    cancelled: 'order_gone',
  },
  delivered: {
    ...SETTLED,
    amended: 'stays',
    shipped: 'shipped',
    out_for_delivery: 'order_delivered',
    delivery_failed: 'order_delivered',
    returned: 'order_delivered',
    partly_delivered: 'partly_delivered',
    delivered: 'stays',
    cancelled: 'order_gone',
    closed: 'closed',
  },
  returned: { ...UNDER_WAY, held: 'stays', delivery_failed: 'stays', returned: 'stays' },
  cancelled: {
    ...SETTLED,
    amended: 'order_cancelled',
    shipped: 'order_cancelled',
    out_for_delivery: 'order_cancelled',
    delivery_failed: 'order_cancelled',
    returned: 'stays',
    partly_delivered: 'order_cancelled',
    delivered: 'order_cancelled',
    cancelled: 'stays',
    closed: 'stays',
  },
  closed: {
    ...SETTLED,
    amended: 'order_closed',
    shipped: 'order_closed',
    out_for_delivery: 'order_closed',
    delivery_failed: 'order_closed',
    returned: 'stays',
    partly_delivered: 'order_closed',
    delivered: 'order_closed',
    cancelled: 'order_closed',
    closed: 'stays',
  },
} as const satisfies Readonly<Record<OrderState, Row>>

const REJECTIONS: ReadonlySet<Transition> = new Set<TransitionRejection>([
  'order_cancelled',
  'order_gone',
  'order_delivered',
  'order_closed',
])

export function isRejection(transition: Transition): transition is TransitionRejection {
  return REJECTIONS.has(transition)
}

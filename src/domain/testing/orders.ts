import { day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type {
  Appointment,
  FailureReason,
  Order,
  OrderEvent,
  OrderEventKind,
  OrderLine,
  OrderRecord,
  ShipmentTerms,
} from '../orders/order.ts'

type BareKind = Exclude<OrderEventKind, 'shipped' | 'confirmed' | 'amended' | 'revoked' | 'delivery_failed'>

export function appointment(
  date: string,
  from: '06:00' | '09:00' = '09:00',
  to: '17:00' | '24:00' = '17:00',
): Appointment {
  return { day: day(date), hours: { from, to } }
}

/** An order with its events, which may be in any order. */
export function anOrder(
  id: string,
  placedAt: Instant,
  events: readonly OrderEvent[] = [],
  over: Partial<Order> = {},
): OrderRecord {
  const order: Order = {
    id,
    storeId: 'store',
    number: 'SO000000001',
    kind: 'weekly',
    placedAt,
    planned: appointment('2022-08-11'),
    lines: [],
    ...over,
  }
  return { order, events }
}

export function happened(kind: BareKind, at: Instant, publishedAt: Instant = at): OrderEvent {
  return { id: `${kind} ${at}`, orderId: 'order', at, publishedAt, kind }
}

export function failed(at: Instant, reason: FailureReason = 'store_closed'): OrderEvent {
  return { id: `delivery_failed ${at}`, orderId: 'order', at, publishedAt: at, kind: 'delivery_failed', reason }
}

/** Takes back an event. */
export function revoked({ id }: OrderEvent, at: Instant): OrderEvent {
  return { id: `revoked ${id}`, orderId: 'order', at, publishedAt: at, kind: 'revoked', revokes: id }
}

export function amended(at: Instant, ...ordered: readonly number[]): OrderEvent {
  return { id: `amended ${at}`, orderId: 'order', at, publishedAt: at, kind: 'amended', lines: linesOf(...ordered) }
}

/** Lines with these numbers of cases, of the items a, b, c …. */
export function linesOf(...ordered: readonly number[]): OrderLine[] {
  return ordered.map((cases, index) => {
    const sku = String.fromCharCode(97 + index)
    return { sku, product: sku, ordered: cases }
  })
}

export function shipped(at: Instant, cases: readonly number[] = [], over: Partial<ShipmentTerms> = {}): OrderEvent {
  return { id: `shipped ${at}`, orderId: 'order', at, publishedAt: at, kind: 'shipped', cases, ...over }
}

export function confirmed(at: Instant, date: string): OrderEvent {
  return {
    id: `confirmed ${at}`,
    orderId: 'order',
    at,
    publishedAt: at,
    kind: 'confirmed',
    appointment: appointment(date),
  }
}

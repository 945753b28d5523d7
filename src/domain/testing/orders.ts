import { day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Appointment, Order, OrderEvent, OrderEventKind, OrderRecord } from '../orders/order.ts'

type PlainKind = Exclude<OrderEventKind, 'shipped' | 'confirmed'>

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

export function happened(kind: PlainKind, at: Instant, publishedAt: Instant = at): OrderEvent {
  return { id: `${kind} ${at}`, orderId: 'order', at, publishedAt, kind }
}

export function shipped(at: Instant, cases: readonly number[] = []): OrderEvent {
  return { id: `shipped ${at}`, orderId: 'order', at, publishedAt: at, kind: 'shipped', cases }
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

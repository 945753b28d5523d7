import type { Id } from '../domain/facts/fact.ts'
import { fromEpoch, MINUTE } from '../domain/time/instant.ts'
import type { Appointment, OrderEvent, PlainKind } from '../domain/orders/order.ts'

/** Writes the events of one order; instants are milliseconds since 1970. */
export interface EventLog {
  readonly events: OrderEvent[]
  add(kind: PlainKind | 'out_for_delivery' | 'delivered' | 'partly_delivered', ms: number, publishedMs?: number): void
  shipped(ms: number, cases: readonly number[]): void
  confirmed(ms: number, appointment: Appointment): void
}

/** The delay in milliseconds after which carriers report a stop. The distribution centre reports at once. */
export const REPORTING = 4 * MINUTE

export function eventLog(orderId: Id, nextId: () => Id): EventLog {
  const events: OrderEvent[] = []
  return {
    events,
    add(kind, ms, publishedMs = ms) {
      const at = fromEpoch(ms)
      events.push({
        id: nextId(),
        orderId,
        kind,
        at,
        publishedAt: publishedMs === ms ? at : fromEpoch(publishedMs),
      })
    },
    shipped(ms, cases) {
      const at = fromEpoch(ms)
      events.push({ id: nextId(), orderId, kind: 'shipped', at, publishedAt: at, cases })
    },
    confirmed(ms, appointment) {
      const at = fromEpoch(ms)
      events.push({ id: nextId(), orderId, kind: 'confirmed', at, publishedAt: at, appointment })
    },
  }
}

import { type Day, dayOf, nextWeekday } from '../time/day.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { Appointment, OrderRecord } from '../orders/order.ts'
import type { AtRisk, Outlook } from './outlook.ts'
import type { Store } from '../stores/store.ts'

export interface OrderOutlook {
  readonly record: OrderRecord
  readonly outlook: Outlook
}

/** The headline of a store's page, as data. The app phrases it. */
export type StatusHeadline =
  /** Follows the store's next delivery. */
  | { readonly kind: 'next_delivery'; readonly orderId: Id; readonly outlook: Outlook }
  | {
      readonly kind: 'delivered_today'
      readonly orderId: Id
      readonly outlook: Extract<Outlook, { kind: 'delivered' }>
    }
  /** The store has no open order. `paused`: its next order would wait. */
  | {
      readonly kind: 'nothing_waiting'
      readonly paused: boolean
      readonly lastDelivered: Day | null
      readonly nextOrderDay: Day
    }

export function statusHeadlineOf(
  store: Store,
  orders: readonly OrderOutlook[],
  mode: DeliveryMode,
  now: Instant,
): StatusHeadline {
  const [next] = orders.filter(isOpen).sort(sooner)
  if (next !== undefined) return { kind: 'next_delivery', orderId: next.record.order.id, outlook: next.outlook }

  const last = lastDelivered(orders)
  if (last !== null && dayOf(last.outlook.at) === dayOf(now)) return { kind: 'delivered_today', ...last }
  return {
    kind: 'nothing_waiting',
    paused: mode.kind === 'paused',
    lastDelivered: last && dayOf(last.outlook.at),
    nextOrderDay: nextWeekday(dayOf(now), store.orderWeekday),
  }
}

export function isOpen({ outlook }: OrderOutlook): boolean {
  return !isSettled(outlook)
}

/** Whether an order needs nothing more: it came, or it never will. */
export function isSettled({ kind }: Pick<Outlook, 'kind'>): boolean {
  return kind === 'delivered' || kind === 'cancelled' || kind === 'closed'
}

/** The appointment at which a delivery is or was expected; null for an outlook without one. */
export function expectedAppointment(outlook: Outlook): Appointment | null {
  switch (outlook.kind) {
    case 'on_schedule':
      return outlook.planned
    case 'confirmed':
      return outlook.appointment
    case 'on_its_way':
      return outlook.expected
    case 'delivery_failed':
    case 'returned':
      return outlook.next
    case 'paused':
    case 'in_queue':
    case 'delivered':
    case 'cancelled':
    case 'closed':
      return null
  }
}

/** Whether the day of an order has passed without a delivery that is known. */
export function hasPassed({ risk }: Pick<AtRisk, 'risk'>): boolean {
  return risk === 'overdue' || risk === 'not_confirmed'
}

function lastDelivered(
  orders: readonly OrderOutlook[],
): { orderId: Id; outlook: Extract<Outlook, { kind: 'delivered' }> } | null {
  const delivered = orders.flatMap(({ record, outlook }) =>
    outlook.kind === 'delivered' ? [{ orderId: record.order.id, outlook }] : [],
  )
  return delivered.reduce<(typeof delivered)[number] | null>(
    (last, each) => (last === null || each.outlook.at > last.outlook.at ? each : last),
    null,
  )
}

/**
 * Sorts by under way, then overdue or sent back, then confirmed, then queue position or planned day; equals by
 * the instant placed. A day that has passed never comes before what is under way.
 */
function sooner(a: OrderOutlook, b: OrderOutlook): number {
  const [one, other] = [a.record.order, b.record.order]
  return compare(nearness(a), nearness(b)) || compare(one.placedAt, other.placedAt) || compare(one.id, other.id)
}

function nearness({ outlook }: OrderOutlook): string {
  switch (outlook.kind) {
    case 'on_its_way':
      // Goods without a day come after those with one.
      if (outlook.expected === null) return `0 9 ${outlook.since}`
      return `${underWayOr(outlook)} ${outlook.expected.day}`
    case 'delivery_failed':
    case 'returned':
      return outlook.next === null ? `1 ${dayOf(outlook.at)}` : `${underWayOr(outlook)} ${outlook.next.day}`
    case 'confirmed':
      return `${hasPassed(outlook) ? 1 : 2} ${outlook.appointment.day}`
    case 'in_queue':
      return `3 ${String(outlook.position.from).padStart(9, '0')}`
    case 'paused':
      return `3 ${String(outlook.position?.from ?? 999_999_999).padStart(9, '0')}`
    case 'on_schedule':
      return `${hasPassed(outlook) ? 1 : 3} ${outlook.planned.day}`
    case 'delivered':
    case 'cancelled':
    case 'closed':
      return '4'
  }
}

function underWayOr(outlook: Pick<AtRisk, 'risk'>): '0' | '1' {
  return hasPassed(outlook) ? '1' : '0'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

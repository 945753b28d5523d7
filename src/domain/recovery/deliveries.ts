import { addDays, type Day, dayOf } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import { orderAt, type OrderRecord } from '../orders/order.ts'
import { orderLife } from '../orders/order-life.ts'

export interface DeliveryDay {
  readonly day: Day
  /** Orders delivered in full. */
  readonly delivered: number
  /** Orders delivered in part. */
  readonly partly: number
}

/** Days of delivery history, including today: three weeks, so that each weekday occurs three times. */
export const DELIVERY_DAYS = 21

/**
 * Orders delivered on each day from `since` to today, as known at `now`, including days without deliveries.
 * An order counts once, on the day of its newest delivery event: an order delivered in part and later in full
 * counts as full on the later day. Time: linear in the orders and their events.
 */
export function deliveriesByDay(orders: readonly OrderRecord[], since: Day, now: Instant): DeliveryDay[] {
  const counts = new Map<Day, { delivered: number; partly: number }>()
  for (let day = since; day <= dayOf(now); day = addDays(day, 1)) counts.set(day, { delivered: 0, partly: 0 })
  for (const each of orders) {
    const record = orderAt(each, now)
    const arrived = record && orderLife(record).arrival
    if (!arrived || arrived.at > now) continue
    const count = counts.get(dayOf(arrived.at))
    if (count === undefined) continue
    count[arrived.partly ? 'partly' : 'delivered'] += 1
  }
  return [...counts].map(([day, count]) => ({ day, ...count }))
}

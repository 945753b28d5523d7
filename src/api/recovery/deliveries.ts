import { addDays, dayOf } from '../../domain/time/day.ts'
import { deliveriesByDay, DELIVERY_DAYS } from '../../domain/recovery/deliveries.ts'
import type { Handler } from '../call.ts'

export const listDeliveries: Handler<'listDeliveries'> = async ({ operations, now }) => {
  const since = addDays(dayOf(now), 1 - DELIVERY_DAYS)
  return { days: deliveriesByDay(await operations.orders(), since, now) }
}

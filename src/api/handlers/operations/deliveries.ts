import { addDays, dayOf } from '../../../domain/day.ts'
import { deliveriesByDay, DELIVERY_DAYS } from '../../../domain/deliveries.ts'
import type { Handler } from '../../call.ts'

export const listDeliveries: Handler<'listDeliveries'> = async ({ operations, now }) => {
  const since = addDays(dayOf(now), 1 - DELIVERY_DAYS)
  return { days: deliveriesByDay(await operations.orders(), since, now) }
}

import type { Order } from '../domain/orders/order.ts'
import { msAt, workdaysAfter } from './calendar.ts'
import type { DraftedOrder } from './drafted-order.ts'
import { deliverOnPlannedDay, preparationOf } from './pipeline.ts'
import type { Random } from './random.ts'
import { LAST_DAY_IN_QUEUE } from './shutdown.ts'

/** The first day on which the calendar holds again. */
const CALENDAR_AGAIN = workdaysAfter(LAST_DAY_IN_QUEUE, 1)

/** Orders that the queue did not reach: on their planned day, or on the first normal one where that has passed. */
export function deliverAfterQueue({ order, log }: DraftedOrder, random: Random): void {
  const missed = order.planned.day < CALENDAR_AGAIN
  const planned = missed ? { ...order.planned, day: CALENDAR_AGAIN } : order.planned
  const due: Order = { ...order, planned }
  // The store is told its new day before its order is begun.
  if (missed) log.confirmed(msAt(LAST_DAY_IN_QUEUE, 12 * 60 + 45), planned)
  const { processing, picked } = preparationOf(due, null, random)
  log.add('processing', processing)
  log.add('picked', picked)
  deliverOnPlannedDay(due, log, random)
}

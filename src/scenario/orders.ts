import type { OrderRecord, Order } from '../domain/orders/order.ts'
import type { Store } from '../domain/stores/store.ts'
import { type DraftedOrder, placeOrders } from './drafted-order.ts'
import { emergencyOrders } from './emergency-orders.ts'
import { hold, isHalted, type Prepared, prepareUntilShutdown } from './halt.ts'
import { deliverOnPlannedDay, preparationOf } from './pipeline.ts'
import { type Random, randomOf } from './random.ts'
import { deliverInQueue } from './recovery-delivery.ts'
import { entriesOf } from './recovery-queue.ts'
import type { StoryStores } from './story-stores.ts'
import { weeklyOrders } from './weekly-orders.ts'
import { msAt, workdaysAfter } from './calendar.ts'
import { LAST_DAY_IN_QUEUE } from './shutdown.ts'

/** The first day on which the ordering calendar applies again. */
const CALENDAR_AGAIN = workdaysAfter(LAST_DAY_IN_QUEUE, 1)

/** Orders not reached by the queue come on their planned day, or on the first normal day if it has passed. */
function deliverAfterQueue({ draft, order, log }: DraftedOrder, random: Random): void {
  const missed = order.planned.day < CALENDAR_AGAIN
  const planned = missed ? { ...order.planned, day: CALENDAR_AGAIN } : order.planned
  const due: Order = { ...order, planned }
  // The new day is confirmed to the store before processing begins.
  if (missed) log.confirmed(msAt(LAST_DAY_IN_QUEUE, 12 * 60 + 45), planned)
  const { processing, picked } = preparationOf(due, null, random)
  log.add('processing', processing)
  log.add('picked', picked)
  deliverOnPlannedDay(due, draft.store, log, random)
}

/** All orders with their events, in the order of placing. */
export function ordersOf(stores: readonly Store[], story: StoryStores): OrderRecord[] {
  const drafts = [...weeklyOrders(stores, story), ...emergencyOrders(stores, story)]
  const placed = placeOrders(drafts.sort((a, b) => a.placedMs - b.placedMs))
  const random = randomOf('deliveries')

  const live: DraftedOrder[] = []
  for (const each of placed) {
    if (each.draft.cancelledMs === null) live.push(each)
    else each.log.add('cancelled', each.draft.cancelledMs)
  }
  serveInQueue(live.filter(isHalted), random)
  for (const each of live) if (!isHalted(each)) serveByCalendar(each, random)
  return placed.map(({ order, log }) => ({ order, events: log.events }))
}

function serveByCalendar({ draft, order, log }: DraftedOrder, random: Random): void {
  const { processing, picked } = preparationOf(order, draft.processingMinute, random)
  log.add('processing', processing)
  log.add('picked', picked)
  deliverOnPlannedDay(order, draft.store, log, random)
}

/** An order that missed its day, with its last step before the shutdown. */
interface Halted extends DraftedOrder {
  readonly prepared: Prepared
}

function serveInQueue(placed: readonly DraftedOrder[], random: Random): void {
  const waiting = placed.map((each): Halted => {
    const preparation = preparationOf(each.order, each.draft.processingMinute, random)
    const prepared = prepareUntilShutdown(each, preparation)
    hold(each)
    return { ...each, prepared }
  })
  const entries = entriesOf(waiting)
  for (const { order: each, on, stop } of entries) {
    deliverInQueue(each.order, each.draft.store, { on, stop }, each.prepared, each.log, random)
  }
  const served = new Set(entries.map(({ order }) => order))
  for (const each of waiting) if (!served.has(each)) deliverAfterQueue(each, random)
}

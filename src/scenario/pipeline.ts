import { minutesOf } from '../domain/time/day.ts'
import { MINUTE } from '../domain/time/instant.ts'
import type { Order } from '../domain/orders/order.ts'
import type { Store } from '../domain/stores/store.ts'
import { msAt, workdayBefore } from './calendar.ts'
import { type EventLog, REPORTING } from './event-log.ts'
import type { Random } from './random.ts'
import { loadOf } from './short-shipment.ts'

/** When an order is processed and picked, in milliseconds since 1970. */
export interface Preparation {
  readonly processing: number
  readonly picked: number
}

/** Processing begins on the working day before delivery, 13:00 to midnight; picking hours later. */
export function preparationOf({ planned }: Order, processingMinute: number | null, random: Random): Preparation {
  const drawn = random.between(13 * 60, 24 * 60 - 1)
  const seconds = random.below(60) * 1000
  const processing = msAt(workdayBefore(planned.day), processingMinute ?? drawn) + seconds
  return { processing, picked: processing + random.between(50, 210) * MINUTE }
}

/** Delivers an order on its day: loaded before dawn, received in the store's hours. One in 60 is short. */
export function deliverOnPlannedDay(
  { planned, lines }: Order,
  { timeZone }: Pick<Store, 'timeZone'>,
  log: EventLog,
  random: Random,
): void {
  const { cases, received } = loadOf(lines, random, 60)
  log.shipped(msAt(planned.day, random.between(4 * 60, 5 * 60 + 50)), cases)
  log.add('out_for_delivery', msAt(planned.day, random.between(6 * 60, 8 * 60 + 30)))
  const opens = minutesOf(planned.hours.from)
  const delivered = msAt(planned.day, random.between(opens, minutesOf(planned.hours.to) - 1), timeZone)
  log.add(received, delivered, delivered + REPORTING)
}

import { addDays, minutesOf } from '../domain/time/day.ts'
import { MINUTE } from '../domain/time/instant.ts'
import type { Order } from '../domain/orders/order.ts'
import type { Hours, Region, Store } from '../domain/stores/store.ts'
import { msAt } from './calendar.ts'
import { type EventLog, REPORTING } from './event-log.ts'
import type { Prepared } from './halt.ts'
import type { Random } from './random.ts'
import type { RecoveryDay } from './recovery-capacity.ts'
import { loadOf } from './short-shipment.ts'
import { RESTART_DAY } from './shutdown.ts'

/** Minutes from loading to the store, assuming relay drivers: the demonstration has no road map. */
const ROAD: Readonly<Record<Region, number>> = { Toronto: 75, GTA: 75, West: 100, East: 140, North: 150 }

const WINDOWS: readonly Hours[] = [
  { from: '06:00', to: '10:00' },
  { from: '10:00', to: '14:00' },
  { from: '14:00', to: '18:00' },
  { from: '18:00', to: '22:00' },
]

/** Days on which the first stops were planned for the day before and postponed that afternoon. */
const PUT_OFF = { days: ['2022-08-13', '2022-08-14', '2022-08-15', '2022-08-16'], stops: 4 }

/** When a stop is loaded and received, in milliseconds since 1970. Loading follows the order of the queue. */
interface Stop {
  readonly loaded: number
  readonly received: number
}

/** Adds an order's events from the queue: its day confirmed the evening before, then loading and delivery. */
export function deliverInQueue(
  order: Order,
  { region, timeZone }: Store,
  { on, stop }: { on: RecoveryDay; stop: number },
  prepared: Prepared,
  log: EventLog,
  random: Random,
): void {
  const { loaded, received } = stopOf(region, on, stop, random)
  // On the first afternoon no day was confirmed in advance.
  if (on.day !== RESTART_DAY) confirm(on, stop, { received, timeZone }, log)
  // Work done before the shutdown is not repeated: an order in process keeps that queue position.
  const picking = loaded - random.between(15, 40) * MINUTE
  if (prepared === 'no') log.add('processing', picking - random.between(60, 180) * MINUTE)
  if (prepared !== 'picked') log.add('picked', picking)
  const load = loadOf(order.lines, random, 12)
  log.shipped(loaded, load.cases)
  log.add('out_for_delivery', loaded + random.between(8, 20) * MINUTE)
  log.add(load.received, received, received + REPORTING)
}

function stopOf(region: Region, { day, stops, loading }: RecoveryDay, stop: number, random: Random): Stop {
  const minute = loading.from + Math.floor(((loading.to - loading.from) * stop) / stops)
  const loaded = msAt(day, minute)
  const received = loaded + (ROAD[region] + random.below(30)) * MINUTE
  return { loaded, received: Math.min(received, msAt(day, 22 * 60 - 1)) }
}

function confirm(
  { day }: RecoveryDay,
  stop: number,
  { received, timeZone }: { received: number; timeZone: Store['timeZone'] },
  log: EventLog,
): void {
  const hours = WINDOWS.find(({ to }) => received < msAt(day, minutesOf(to), timeZone)) ?? {
    from: '18:00',
    to: '22:00',
  }
  const eve = addDays(day, -1)
  if (PUT_OFF.days.includes(day) && stop < PUT_OFF.stops) {
    log.confirmed(msAt(addDays(eve, -1), 20 * 60 + stop), { day: eve, hours: { from: '18:00', to: '22:00' } })
    log.confirmed(msAt(eve, 17 * 60 + 40 + stop), { day, hours })
    return
  }
  log.confirmed(msAt(eve, 19 * 60 + 30) + stop * 15_000, { day, hours })
}

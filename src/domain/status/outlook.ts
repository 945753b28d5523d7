import { rangeInQueue } from '../recovery/forecast.ts'
import type { Bilingual } from '../facts/bilingual.ts'
import { at, type Day, dayOf } from '../time/day.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import type { DayRange, Forecast } from '../recovery/forecast.ts'
import type { Instant } from '../time/instant.ts'
import type { DeliveryQueue, QueuePosition, QueueEntry } from '../recovery/delivery-queue.ts'
import type { DeliveryPause } from '../measures/delivery-pause.ts'
import { lastDayOf } from '../measures/measure-state.ts'
import { type Appointment, lastEvent, type OrderRecord } from '../orders/order.ts'
import type { Region } from '../stores/store.ts'
import { precedenceOf } from '../recovery/waiting-orders.ts'

export type Outlook =
  /** `risk`: an incident says that it may be late, or its hours have passed and nothing more was reported. */
  | {
      readonly kind: 'on_schedule'
      readonly planned: Appointment
      readonly risk: 'may_be_late' | 'overdue' | null
    }
  | {
      readonly kind: 'paused'
      readonly was: Appointment
      /** When the pause was announced, and its last day if known. */
      readonly since: Instant
      readonly until: Day | null
      readonly position: QueuePosition | null
    }
  /**
   * `range` is null when no day can be given (`because`); `rangeWas` is the previous plan's, if different.
   */
  | {
      readonly kind: 'in_queue'
      readonly was: Appointment
      readonly position: QueuePosition
      readonly range: DayRange | null
      readonly rangeWas: RangeRevision | null
      readonly because: 'no_plan' | 'no_capacity' | null
    }
  | {
      readonly kind: 'confirmed'
      readonly appointment: Appointment
      readonly was: Appointment
      readonly since: Instant
      readonly risk: 'overdue' | null
    }
  | { readonly kind: 'on_its_way'; readonly since: Instant; readonly expected: Appointment }
  /** `short`: cases ordered and not shipped; null when shipping was not reported. */
  | {
      readonly kind: 'delivered'
      readonly at: Instant
      readonly partly: boolean
      readonly short: number | null
    }
  | { readonly kind: 'cancelled'; readonly at: Instant }

/** A range that a revised plan replaced: when, and why. */
export interface RangeRevision {
  readonly range: DayRange | null
  readonly at: Instant
  readonly reason: Bilingual
}

/** The forecast of the previous plan, and the revision that replaced it. */
export interface ReplacedForecast {
  readonly forecast: Forecast
  readonly at: Instant
  readonly reason: Bilingual
}

/** The state of the network for one store's orders at an instant. */
export interface DeliveryConditions {
  readonly region: Region
  readonly mode: DeliveryMode
  /** Pauses that are active or upcoming (`pausesAhead`). */
  readonly pauses: readonly DeliveryPause[]
  /** When the newest pause was announced. A day confirmed before then no longer holds. */
  readonly pausedAt: Instant | null
  readonly queue: DeliveryQueue
  /** The shutdown that orders the queue. */
  readonly shutdown: DeliveryPause['shutdown'] | null
  /** null when there is no current recovery plan. */
  readonly forecast: Forecast | null
  readonly replaced: ReplacedForecast | null
}

/**
 * The outlook of an order as known at `now`. Reported events take precedence over announcements, a pause over
 * a confirmed day and the queue, and in recovery the queue over the calendar.
 */
export function outlookOf(record: OrderRecord, conditions: DeliveryConditions, now: Instant): Outlook {
  const { region, mode, pauses, pausedAt, queue, shutdown } = conditions
  const { planned } = record.order
  const cancelled = lastEvent(record, 'cancelled')
  if (cancelled !== undefined) return { kind: 'cancelled', at: cancelled.at }

  const delivered = lastEvent(record, 'delivered', 'partly_delivered')
  if (delivered !== undefined) {
    const short = casesShort(record)
    return { kind: 'delivered', at: delivered.at, partly: delivered.kind === 'partly_delivered', short }
  }

  const confirmed = lastEvent(record, 'confirmed')
  const expected = confirmed?.appointment ?? planned
  const left = lastEvent(record, 'shipped', 'out_for_delivery')
  if (left !== undefined) return { kind: 'on_its_way', since: left.at, expected }

  const entry = queue.entryOf(precedenceOf(record, region, shutdown))
  const pause = pauses.findLast((each) => holds(each, expected.day, now))
  if (pause !== undefined) {
    return {
      kind: 'paused',
      was: expected,
      since: pause.publishedAt,
      until: lastDayOf(pause.end),
      position: entry.position,
    }
  }
  // Not `publishedAt`: a day confirmed before the pause does not hold, even when reported after it.
  if (confirmed !== undefined && (pausedAt === null || confirmed.at > pausedAt)) {
    const risk = isPast(expected, now) ? 'overdue' : null
    const was = previousAppointment(record)
    return { kind: 'confirmed', appointment: expected, was, since: confirmed.publishedAt, risk }
  }
  if (mode.kind === 'recovering') return inQueue(planned, entry, conditions)
  if (isPast(planned, now)) return { kind: 'on_schedule', planned, risk: 'overdue' }
  const isHeld = record.events.at(-1)?.kind === 'held'
  return { kind: 'on_schedule', planned, risk: mode.kind === 'normal' && !isHeld ? null : 'may_be_late' }
}

/** Whether a pause invalidates an order's day: the day is in the pause, or has passed while it is active. */
function holds({ firstDay, end }: DeliveryPause, day: Day, now: Instant): boolean {
  const last = lastDayOf(end)
  if (last !== null && day > last) return false
  return firstDay === null || firstDay <= dayOf(now) || day >= firstDay
}

function inQueue(planned: Appointment, entry: QueueEntry, { forecast, replaced }: DeliveryConditions): Outlook {
  const range = rangeInQueue(entry, planned.day, forecast)
  const before = replaced && rangeInQueue(entry, planned.day, replaced.forecast)
  const differs = before?.first !== range?.first || before?.last !== range?.last
  const rangeWas = replaced && differs ? { range: before, at: replaced.at, reason: replaced.reason } : null
  const because = range !== null ? null : forecast === null ? 'no_plan' : 'no_capacity'
  return { kind: 'in_queue', was: planned, position: entry.position, range, rangeWas, because }
}

/** Cases that were ordered and not shipped; null when no shipment was reported. */
export function casesShort(record: OrderRecord): number | null {
  const shipped = lastEvent(record, 'shipped')
  if (shipped === undefined) return null
  return record.order.lines.reduce((short, { ordered }, index) => short + ordered - (shipped.cases[index] ?? 0), 0)
}

/** The appointment before the newest confirmed one. */
function previousAppointment({ order, events }: OrderRecord): Appointment {
  const [, previous] = events.filter((event) => event.kind === 'confirmed').reverse()
  return previous?.appointment ?? order.planned
}

function isPast({ day, hours }: Appointment, now: Instant): boolean {
  return dayOf(now) > day || now >= at(day, hours.to)
}

import { at, dayOf } from './day.ts'
import type { DeliveryMode } from './delivery-mode.ts'
import type { DayRange, Forecast } from './forecast.ts'
import type { Instant } from './instant.ts'
import type { Line, Place } from './line.ts'
import { type Appointment, lastEvent, type OrderRecord } from './order.ts'

/** What can be expected of one order. */
export type Outlook =
  /** `doubt`: an incident says that it may be late, or its hours have passed and nothing more was reported. */
  | {
      readonly kind: 'on_schedule'
      readonly planned: Appointment
      readonly doubt: 'may_be_late' | 'overdue' | null
    }
  | {
      readonly kind: 'paused'
      readonly was: Appointment
      readonly since: Instant
      readonly place: Place | null
    }
  /** `range` is null when no day can be given, for the reason in `because`. */
  | {
      readonly kind: 'in_line'
      readonly was: Appointment
      readonly place: Place
      readonly range: DayRange | null
      readonly because: 'no_plan' | 'no_capacity' | null
    }
  | {
      readonly kind: 'confirmed'
      readonly appointment: Appointment
      readonly was: Appointment
      readonly since: Instant
      readonly doubt: 'overdue' | null
    }
  | { readonly kind: 'on_its_way'; readonly since: Instant; readonly expected: Appointment }
  /** `short`: cases ordered that did not come; null where shipping was not reported. */
  | {
      readonly kind: 'delivered'
      readonly at: Instant
      readonly partly: boolean
      readonly short: number | null
    }
  | { readonly kind: 'cancelled'; readonly at: Instant }

/** What the network looks like to one store's orders at an instant. */
export interface DeliveryConditions {
  readonly mode: DeliveryMode
  /** When the newest pause was announced: a day confirmed before it no longer holds. */
  readonly pausedAt: Instant | null
  readonly line: Line
  /** null when no recovery plan stands. */
  readonly forecast: Forecast | null
}

/**
 * The outlook of an order as known at `now`. What has happened outranks what is announced; a pause outranks
 * a confirmed day and the line; in recovery the line outranks the calendar.
 */
export function outlookOf(record: OrderRecord, conditions: DeliveryConditions, now: Instant): Outlook {
  const { mode, pausedAt, line } = conditions
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

  const place = line.placeOf(record.order.id)
  if (mode.kind === 'paused') {
    return { kind: 'paused', was: expected, since: mode.pause.publishedAt, place }
  }
  if (confirmed !== undefined && (pausedAt === null || confirmed.publishedAt > pausedAt)) {
    const doubt = isPast(expected, now) ? 'overdue' : null
    const was = previousAppointment(record)
    return { kind: 'confirmed', appointment: expected, was, since: confirmed.publishedAt, doubt }
  }
  if (mode.kind === 'recovering' && place !== null) return inLine(planned, place, conditions.forecast)
  if (isPast(planned, now)) return { kind: 'on_schedule', planned, doubt: 'overdue' }
  const isHeld = record.events.at(-1)?.kind === 'held'
  return { kind: 'on_schedule', planned, doubt: mode.kind === 'normal' && !isHeld ? null : 'may_be_late' }
}

/** An order that the line reaches before its calendar day keeps that day. */
function inLine(planned: Appointment, place: Place, forecast: Forecast | null): Outlook {
  const range = forecast?.rangeOf(place) ?? null
  if (range !== null && range.last < planned.day) return { kind: 'on_schedule', planned, doubt: null }
  const because = range !== null ? null : forecast === null ? 'no_plan' : 'no_capacity'
  return { kind: 'in_line', was: planned, place, range, because }
}

/** Cases that were ordered and not shipped; null where no shipment was reported. */
export function casesShort(record: OrderRecord): number | null {
  const shipped = lastEvent(record, 'shipped')
  if (shipped === undefined) return null
  return record.order.lines.reduce(
    (short, { ordered }, index) => short + ordered - (shipped.cases[index] ?? 0),
    0,
  )
}

/** What was promised before the newest confirmed appointment. */
function previousAppointment({ order, events }: OrderRecord): Appointment {
  const [, previous] = events.filter((event) => event.kind === 'confirmed').reverse()
  return previous?.appointment ?? order.planned
}

function isPast({ day, hours }: Appointment, now: Instant): boolean {
  return dayOf(now) > day || now >= at(day, hours.to)
}

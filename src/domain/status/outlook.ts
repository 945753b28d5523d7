import { rangeInQueue } from '../recovery/forecast.ts'
import type { Bilingual } from '../facts/bilingual.ts'
import { type Day, dayOf } from '../time/day.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import type { DayRange, Forecast } from '../recovery/forecast.ts'
import type { Instant } from '../time/instant.ts'
import type { DeliveryQueue, QueuePosition, QueueEntry } from '../recovery/delivery-queue.ts'
import type { DeliveryPause } from '../measures/delivery-pause.ts'
import { lastDayOf } from '../measures/measure-state.ts'
import { type Appointment, type FailureReason, type OrderRecord, windowEnd } from '../orders/order.ts'
import { orderLife, type OrderLife } from '../orders/order-life.ts'
import type { Region } from '../stores/store.ts'
import { precedenceOf } from '../recovery/waiting-orders.ts'

/**
 * The window of the expected appointment has passed without a delivery: the order is overdue, or a source of
 * events was silent at its end, so that nobody knows (`silentSince`: its last report).
 */
type Passed = { readonly risk: 'overdue' } | { readonly risk: 'not_confirmed'; readonly silentSince: Instant }

/** The risk of an order with a day. `may_be_late`: an incident or a hold says so. */
export interface AtRisk {
  readonly risk: Passed['risk'] | 'may_be_late' | null
  readonly silentSince?: Instant | undefined
}

/** The risk of an order whose day was given to the store by itself. */
type DayAtRisk = Omit<AtRisk, 'risk'> & { readonly risk: Passed['risk'] | null }

/** `silentSince` only where nobody knows whether it came. */
export type Outlook =
  | (AtRisk & { readonly kind: 'on_schedule'; readonly planned: Appointment })
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
  | (DayAtRisk & {
      readonly kind: 'confirmed'
      readonly appointment: Appointment
      readonly was: Appointment
      readonly since: Instant
    })
  /**
   * `expected` is null when no day holds: the rest of an order whose first part came, or a day that a pause
   * took. `held`: it is held on its way, and may be late. `isRest`: a part came before.
   */
  | (AtRisk & {
      readonly kind: 'on_its_way'
      readonly since: Instant
      readonly expected: Appointment | null
      readonly held: boolean
      readonly isRest: boolean
    })
  /** An attempt failed. `next` is the appointment of the next attempt; null while none was confirmed. */
  | (DayAtRisk & {
      readonly kind: 'delivery_failed'
      readonly at: Instant
      readonly reason: FailureReason
      readonly next: Appointment | null
    })
  /** The goods went back. `next` is the appointment for bringing them again; null while none was confirmed. */
  | (DayAtRisk & {
      readonly kind: 'returned'
      readonly at: Instant
      readonly next: Appointment | null
    })
  /** `short`: cases that did not come; null when that was not reported. */
  | {
      readonly kind: 'delivered'
      readonly at: Instant
      readonly partly: boolean
      readonly short: number | null
    }
  | { readonly kind: 'cancelled'; readonly at: Instant }
  /** The sender closed the order and nothing came. */
  | { readonly kind: 'closed'; readonly at: Instant }

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
  /** The last report of a source of events that is silent; null when none is. */
  readonly silentSince: Instant | null
}

/**
 * The outlook of an order as known at `now`. Its state takes precedence over announcements, a pause over a
 * confirmed day and the queue, and in recovery the queue over the calendar.
 */
export function outlookOf(record: OrderRecord, conditions: DeliveryConditions, now: Instant): Outlook {
  const life = orderLife(record)
  const { state, since } = life
  switch (state) {
    case 'cancelled':
      return { kind: 'cancelled', at: life.cancelledAt ?? since }
    case 'closed':
    case 'delivered':
    case 'partly_delivered':
      if (life.arrival === null) return { kind: 'closed', at: life.closedAt ?? since }
      return { kind: 'delivered', at: life.arrival.at, partly: life.arrival.partly, short: life.short }
    case 'returned':
      return { kind: 'returned', at: since, ...nextAttempt(life, since, conditions, now) }
    case 'delivery_failed':
      return deliveryFailed(life, conditions, now)
    case 'shipped':
    case 'out_for_delivery':
    case 'held_on_the_way':
      return onItsWay(record, life, conditions, now)
    case 'placed':
    case 'processing':
    case 'picked':
    case 'held':
      return waiting(record, life, conditions, now)
  }
}

function deliveryFailed(life: OrderLife, conditions: DeliveryConditions, now: Instant): Outlook {
  const attempt = life.attempts.at(-1)
  const at = attempt?.at ?? life.since
  const reason = attempt?.reason ?? 'other'
  return { kind: 'delivery_failed', at, reason, ...nextAttempt(life, at, conditions, now) }
}

/** The appointment that was confirmed after goods could not be handed over. */
function nextAttempt(
  { confirmed }: OrderLife,
  after: Instant,
  conditions: DeliveryConditions,
  now: Instant,
): DayAtRisk & { readonly next: Appointment | null } {
  const newest = confirmed.at(-1)
  const next = newest !== undefined && newest.at >= after ? newest.appointment : null
  return { next, ...(passed(next, conditions, now) ?? NO_RISK) }
}

function onItsWay({ order }: OrderRecord, life: OrderLife, conditions: DeliveryConditions, now: Instant): Outlook {
  const { pausedAt } = conditions
  const { since, confirmed, arrival, gone, state } = life
  const newest = confirmed.at(-1)
  const promisedAt = newest?.at ?? order.placedAt
  // The day was for goods that came or went back, or a pause took it before the order left.
  const settledAt = arrival?.at ?? newestReturn(life)
  const isSettled = settledAt !== null && promisedAt <= settledAt
  const isTaken = pausedAt !== null && promisedAt <= pausedAt && gone !== null && gone.at > pausedAt
  const expected = isSettled || isTaken ? null : (newest?.appointment ?? order.planned)
  const held = state === 'held_on_the_way'
  const risk = passed(expected, conditions, now) ?? (held ? MAY_BE_LATE : NO_RISK)
  return { kind: 'on_its_way', since, expected, held, isRest: arrival !== null, ...risk }
}

function newestReturn({ shipments }: OrderLife): Instant | null {
  return shipments.findLast((shipment) => shipment.state === 'returned')?.endedAt ?? null
}

function waiting(record: OrderRecord, life: OrderLife, conditions: DeliveryConditions, now: Instant): Outlook {
  const { region, mode, pauses, pausedAt, queue, shutdown } = conditions
  const { planned } = record.order
  const confirmed = life.confirmed.at(-1)
  const expected = confirmed?.appointment ?? planned
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
    const was = life.confirmed.at(-2)?.appointment ?? planned
    const risk = passed(expected, conditions, now) ?? NO_RISK
    return { kind: 'confirmed', appointment: expected, was, since: confirmed.publishedAt, ...risk }
  }
  if (mode.kind === 'recovering') return inQueue(planned, entry, conditions)
  const announced = mode.kind === 'normal' && life.state !== 'held' ? NO_RISK : MAY_BE_LATE
  return { kind: 'on_schedule', planned, ...(passed(planned, conditions, now) ?? announced) }
}

const NO_RISK = { risk: null } as const
const MAY_BE_LATE = { risk: 'may_be_late' } as const

/**
 * The one rule of lateness: the window of the expected appointment has passed, and the order is still open. A
 * source that last reported before the end of the window could not say that it came.
 */
function passed(expected: Appointment | null, { silentSince }: DeliveryConditions, now: Instant): Passed | null {
  if (expected === null) return null
  const end = windowEnd(expected)
  if (now < end) return null
  return silentSince !== null && silentSince < end ? { risk: 'not_confirmed', silentSince } : { risk: 'overdue' }
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

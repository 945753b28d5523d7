import type { Appointment } from '../../../domain/orders/order.ts'
import { expectedAppointment, hasPassed } from '../../../domain/status/status-headline.ts'
import type { Day } from '../../../domain/time/day.ts'
import { type Hours, isOverMidnight } from '../../../domain/stores/store.ts'
import type { StatusHeadline } from '../../phrasing/store-status.ts'

/** The expected next delivery of a store: days, else a position in the queue, else unknown. */
export type Expected =
  | { readonly kind: 'days'; readonly first: Day; readonly last: Day; readonly hours: Hours | null }
  | { readonly kind: 'position'; readonly from: number; readonly to: number; readonly of: number }
  | { readonly kind: 'unknown' }

/** Returns null if nothing is waiting. A day that passed without its delivery is no longer expected. */
export function expectedOf(headline: StatusHeadline): Expected | null {
  if (headline.kind !== 'next_delivery') return null
  const { outlook } = headline
  switch (outlook.kind) {
    case 'on_its_way':
    case 'confirmed':
    case 'on_schedule':
    case 'delivery_failed':
    case 'returned':
      return hasPassed(outlook) ? { kind: 'unknown' } : onDay(expectedAppointment(outlook))
    case 'in_queue':
      return outlook.range === null
        ? { kind: 'position', ...outlook.position }
        : { kind: 'days', ...outlook.range, hours: null }
    case 'paused':
      return outlook.position === null ? { kind: 'unknown' } : { kind: 'position', ...outlook.position }
    case 'delivered':
    case 'cancelled':
    case 'closed':
      return null
  }
}

function onDay(appointment: Appointment | null): Expected {
  if (appointment === null) return { kind: 'unknown' }
  const { day, hours } = appointment
  return { kind: 'days', first: day, last: day, hours }
}

/** Whether `a` is certainly served before `b`. A day and a position in the queue cannot be compared. */
export function surelyBefore(a: Expected, b: Expected): boolean {
  if (a.kind === 'days' && b.kind === 'days') {
    if (a.last !== b.first) return a.last < b.first
    return a.hours !== null && b.hours !== null && !isOverMidnight(a.hours) && a.hours.to <= b.hours.from
  }
  return a.kind === 'position' && b.kind === 'position' && a.to < b.from
}

/** Compares by earliest delivery: days, then positions in the queue, then unknown, then nothing waiting. */
export function soonerFirst(a: Expected | null, b: Expected | null): number {
  const [one, other] = [sortKey(a), sortKey(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

function sortKey(expected: Expected | null): string {
  switch (expected?.kind) {
    case 'days':
      return `0 ${expected.first} ${expected.last} ${expected.hours?.from ?? '24:00'}`
    case 'position':
      return `1 ${padded(expected.from)} ${padded(expected.to)}`
    case 'unknown':
      return '2'
    case undefined:
      return '3'
  }
}

function padded(position: number): string {
  return String(position).padStart(9, '0')
}

import type { Day } from '../../../domain/time/day.ts'
import type { Hours } from '../../../domain/stores/store.ts'
import type { StatusHeadline } from '../../phrasing/store-status.ts'

/** What is known of when a store is served next: days, else a place in line, else only that it waits. */
export type Expected =
  | { readonly kind: 'days'; readonly first: Day; readonly last: Day; readonly hours: Hours | null }
  | { readonly kind: 'place'; readonly from: number; readonly to: number; readonly of: number }
  | { readonly kind: 'unknown' }

/** null for a store that waits for nothing. A day that has gone by without its delivery is no day to expect. */
export function expectedOf(headline: StatusHeadline): Expected | null {
  if (headline.kind !== 'next_delivery') return null
  const { outlook } = headline
  switch (outlook.kind) {
    case 'on_its_way':
      return onDay(outlook.expected)
    case 'confirmed':
      return outlook.risk === null ? onDay(outlook.appointment) : { kind: 'unknown' }
    case 'on_schedule':
      return outlook.risk === 'overdue' ? { kind: 'unknown' } : onDay(outlook.planned)
    case 'in_line':
      return outlook.range === null
        ? { kind: 'place', ...outlook.place }
        : { kind: 'days', ...outlook.range, hours: null }
    case 'paused':
      return outlook.place === null ? { kind: 'unknown' } : { kind: 'place', ...outlook.place }
    case 'delivered':
    case 'cancelled':
      return null
  }
}

function onDay({ day, hours }: { readonly day: Day; readonly hours: Hours }): Expected {
  return { kind: 'days', first: day, last: day, hours }
}

/** Whether one is certainly served before the other. A day and a place in line cannot be compared. */
export function surelyBefore(a: Expected, b: Expected): boolean {
  if (a.kind === 'days' && b.kind === 'days') {
    if (a.last !== b.first) return a.last < b.first
    return a.hours !== null && b.hours !== null && a.hours.to <= b.hours.from
  }
  return a.kind === 'place' && b.kind === 'place' && a.to < b.from
}

/** Orders by the earliest that may be: days, then places in line, then what is not known, then who waits for nothing. */
export function soonerFirst(a: Expected | null, b: Expected | null): number {
  const [one, other] = [sortKey(a), sortKey(b)]
  return one < other ? -1 : one > other ? 1 : 0
}

function sortKey(expected: Expected | null): string {
  switch (expected?.kind) {
    case 'days':
      return `0 ${expected.first} ${expected.last} ${expected.hours?.from ?? '24:00'}`
    case 'place':
      return `1 ${padded(expected.from)} ${padded(expected.to)}`
    case 'unknown':
      return '2'
    case undefined:
      return '3'
  }
}

function padded(place: number): string {
  return String(place).padStart(9, '0')
}

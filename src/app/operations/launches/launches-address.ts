import { type Day, parseDay } from '../../../domain/time/day.ts'
import { LAUNCH_STATES, type LaunchState } from './launch-list.ts'

/** The view of the launches in the query string: `?view=table&state=delayed,moved`, `?month=2022-08`. */
export interface LaunchesView {
  readonly view: 'calendar' | 'table'
  /** The first day of the month shown; null for the current month. */
  readonly month: Day | null
  /** Empty for all states. */
  readonly states: readonly LaunchState[]
}

/** Parses a query string. Ignores unknown values. */
export function readLaunchesView(search: string): LaunchesView {
  const given = new URLSearchParams(search)
  const named = (given.get('state') ?? '').split(',')
  return {
    view: given.get('view') === 'table' ? 'table' : 'calendar',
    month: parseDay(`${given.get('month') ?? ''}-01`),
    states: LAUNCH_STATES.filter((state) => named.includes(state)),
  }
}

/** Returns the query string with its question mark, or an empty string for the default view. */
export function writeLaunchesView({ view, month, states }: LaunchesView): string {
  const parts = [
    ...(view === 'table' ? ['view=table'] : []),
    ...(month === null ? [] : [`month=${month.slice(0, 7)}`]),
    ...(states.length === 0 ? [] : [`state=${states.join(',')}`]),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

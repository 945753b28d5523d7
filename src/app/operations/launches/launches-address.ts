import { type Day, parseDay } from '../../../domain/time/day.ts'
import { LAUNCH_STATES, type LaunchState } from './launch-list.ts'

/** What of the launches is shown, as it stands in the address: `?view=table&state=delayed,moved` or `?month=2022-08`. */
export interface LaunchesView {
  readonly view: 'calendar' | 'table'
  /** The first day of the month shown; null for the one of today. */
  readonly month: Day | null
  /** None: all of them. */
  readonly states: readonly LaunchState[]
}

/** Reads an address; what it names and there is not is left out. */
export function readLaunchesView(search: string): LaunchesView {
  const given = new URLSearchParams(search)
  const named = (given.get('state') ?? '').split(',')
  return {
    view: given.get('view') === 'table' ? 'table' : 'calendar',
    month: parseDay(`${given.get('month') ?? ''}-01`),
    states: LAUNCH_STATES.filter((state) => named.includes(state)),
  }
}

/** The search of an address, with its question mark; empty for what is shown at first. */
export function writeLaunchesView({ view, month, states }: LaunchesView): string {
  const parts = [
    ...(view === 'table' ? ['view=table'] : []),
    ...(month === null ? [] : [`month=${month.slice(0, 7)}`]),
    ...(states.length === 0 ? [] : [`state=${states.join(',')}`]),
  ]
  return parts.length === 0 ? '' : `?${parts.join('&')}`
}

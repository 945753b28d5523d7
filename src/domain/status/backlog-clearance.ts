import type { DayRange, Forecast, ClearanceDay } from '../recovery/forecast.ts'
import { modesByRegion } from './network-modes.ts'
import type { NetworkView } from './store-status.ts'

/** When the queue of the whole network could be cleared, or why that is not known. */
export type NetworkClearance =
  | { readonly kind: 'clearance'; readonly days: readonly ClearanceDay[]; readonly servedBy: DayRange }
  | { readonly kind: 'none'; readonly because: 'paused' | 'not_recovering' | 'no_plan' | 'no_capacity' }

/** Why no plan gives a forecast; null when one does. Any pause removes an unknown number of stops. */
export function noForecastBecause({
  facts,
  now,
}: Pick<NetworkView, 'facts' | 'now'>): 'paused' | 'not_recovering' | null {
  const modes = modesByRegion(facts, now).map(({ mode }) => mode.kind)
  if (modes.includes('paused')) return 'paused'
  return modes.includes('recovering') ? null : 'not_recovering'
}

export function networkClearance(network: NetworkView): NetworkClearance {
  const { forecast } = network
  const because = noForecastBecause(network)
  if (because !== null) return { kind: 'none', because }
  if (forecast === null) return { kind: 'none', because: 'no_plan' }
  const { clearance } = forecast
  const servedBy = lastServed(clearance)
  if (servedBy === null) return { kind: 'none', because: 'no_capacity' }
  return { kind: 'clearance', days: clearance, servedBy }
}

/** The days on which the last waiting order may be served; null when no day can be given. */
export function lastServed(clearance: Forecast['clearance']): DayRange | null {
  const first = clearance.find(({ low }) => low === 0)
  const last = clearance.at(-1)
  return first === undefined || last === undefined ? null : { first: first.day, last: last.day }
}

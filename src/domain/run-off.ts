import type { DayRange, RunOffDay } from './forecast.ts'
import { modesByRegion } from './network-modes.ts'
import type { NetworkView } from './standing.ts'

/** When the line of the whole network could run off, or why nothing can be said of it. */
export type NetworkRunOff =
  | { readonly kind: 'run_off'; readonly days: readonly RunOffDay[]; readonly servedBy: DayRange }
  | { readonly kind: 'none'; readonly because: 'paused' | 'not_recovering' | 'no_plan' | 'no_capacity' }

/** A pause anywhere stops the forecast: nobody knows how many stops it takes away. */
export function networkRunOff({ facts, forecast, now }: NetworkView): NetworkRunOff {
  const modes = modesByRegion(facts, now).map(({ mode }) => mode)
  if (modes.includes('paused')) return { kind: 'none', because: 'paused' }
  if (!modes.includes('recovering')) return { kind: 'none', because: 'not_recovering' }
  if (forecast === null) return { kind: 'none', because: 'no_plan' }
  const { runOff } = forecast
  const first = runOff.find(({ low }) => low === 0)
  const last = runOff.at(-1)
  if (first === undefined || last === undefined) return { kind: 'none', because: 'no_capacity' }
  return { kind: 'run_off', days: runOff, servedBy: { first: first.day, last: last.day } }
}

import { deliveryModeOf } from './delivery-mode.ts'
import type { RunOffDay } from './forecast.ts'
import type { NetworkView } from './standing.ts'
import { REGIONS } from './store.ts'

/** When the line of the whole network could run off, or why nothing can be said of it. */
export type NetworkRunOff =
  | { readonly kind: 'run_off'; readonly days: readonly RunOffDay[] }
  | { readonly kind: 'none'; readonly because: 'paused' | 'not_recovering' | 'no_plan' | 'no_capacity' }

/** A pause anywhere stops the forecast: nobody knows how many stops it takes away. */
export function networkRunOff({ facts, incidents, forecast, now }: NetworkView): NetworkRunOff {
  const modes = REGIONS.map(
    (region) => deliveryModeOf({ id: '', region }, facts.measures, incidents, now).kind,
  )
  if (modes.includes('paused')) return { kind: 'none', because: 'paused' }
  if (!modes.includes('recovering')) return { kind: 'none', because: 'not_recovering' }
  if (forecast === null) return { kind: 'none', because: 'no_plan' }
  if (forecast.runOff.length === 0) return { kind: 'none', because: 'no_capacity' }
  return { kind: 'run_off', days: forecast.runOff }
}

import type { MeasureFact, MeasureRules } from './measure-fact.ts'

/** Launches planned on its days are delayed until further notice. `launchesFor` decides which. */
export interface LaunchDelay extends MeasureFact {
  readonly kind: 'launch_delay'
}

export const LAUNCH_DELAY: MeasureRules<LaunchDelay> = {}

import type { Incident, IncidentState, Update } from './incident.ts'
import type { Instant } from './instant.ts'
import type { Launch, LaunchChange } from './launch.ts'
import type { DeliveryPause, Measure } from './measure.ts'
import { currentFactsAt } from './fact.ts'
import type { Publication, Withdrawal } from './publication.ts'
import type { RecoveryPlan } from './recovery-plan.ts'

/** The facts of the whole network: few, and no store's own. */
export interface NetworkFacts {
  readonly incidents: readonly Incident[]
  readonly updates: readonly Update[]
  readonly measures: readonly Measure[]
  readonly launches: readonly Launch[]
  readonly launchChanges: readonly LaunchChange[]
  readonly plans: readonly RecoveryPlan[]
  /** What was published together, shown and still to be shown; told to operations alone, like what was withdrawn. */
  readonly publications: readonly Publication[]
  readonly withdrawals: readonly Withdrawal[]
}

/**
 * The shutdown that the newest known pause names, in force or ended, or null: it orders the line. A pause of
 * named stores is theirs alone and orders nobody else's.
 */
export function shutdownAt(measures: readonly Measure[], now: Instant): DeliveryPause['shutdown'] | null {
  const pauses = currentFactsAt(measures, now).filter((measure) => measure.kind === 'delivery_pause')
  return pauses.findLast(({ scope }) => scope.kind !== 'stores')?.shutdown ?? null
}

/** The recovery plan that stands at `now`: the newest of an incident that is still open. */
export function planAt(
  plans: readonly RecoveryPlan[],
  incidents: readonly IncidentState[],
  now: Instant,
): RecoveryPlan | null {
  const open = (plan: RecoveryPlan) =>
    incidents.some((state) => state.open && state.incident.id === plan.incidentId)
  return currentFactsAt(plans, now).findLast(open) ?? null
}

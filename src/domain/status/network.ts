import type { Incident, IncidentState, Update } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Launch, LaunchChange } from '../launches/launch.ts'
import type { Measure } from '../measures/measure.ts'
import { currentFactsAt } from '../facts/fact.ts'
import type { Publication, Withdrawal } from '../facts/publication.ts'
import type { RecoveryPlan } from '../recovery/recovery-plan.ts'

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

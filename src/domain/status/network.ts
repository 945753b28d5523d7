import type { Incident, IncidentState, Update } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Launch, LaunchChange } from '../launches/launch.ts'
import type { Measure } from '../measures/measure.ts'
import { currentFactsAt, type Fact } from '../facts/fact.ts'
import type { Publication, Withdrawal } from '../facts/publication.ts'
import type { RecoveryPlan } from '../recovery/recovery-plan.ts'

/** The facts of the whole network, without those of single stores. There are few of them. */
export interface NetworkFacts {
  readonly incidents: readonly Incident[]
  readonly updates: readonly Update[]
  readonly measures: readonly Measure[]
  readonly launches: readonly Launch[]
  readonly launchChanges: readonly LaunchChange[]
  readonly plans: readonly RecoveryPlan[]
  /** Publications, shown or scheduled, and withdrawals. Only operations sees them. */
  readonly publications: readonly Publication[]
  readonly withdrawals: readonly Withdrawal[]
}

/** The facts of a network in which nothing was published. */
export const NO_FACTS: NetworkFacts = {
  incidents: [],
  updates: [],
  measures: [],
  launches: [],
  launchChanges: [],
  plans: [],
  publications: [],
  withdrawals: [],
}

/** The current recovery plan at `now`: the newest of an open incident. */
export function planAt(
  plans: readonly RecoveryPlan[],
  incidents: readonly IncidentState[],
  now: Instant,
): RecoveryPlan | null {
  const open = (plan: RecoveryPlan) => incidents.some((state) => state.open && state.incident.id === plan.incidentId)
  return currentFactsAt(plans, now).findLast(open) ?? null
}

/** Two sets of facts combined. `added` is the newer one. */
export function together(before: NetworkFacts, added: NetworkFacts): NetworkFacts {
  return {
    incidents: [...before.incidents, ...added.incidents],
    updates: [...before.updates, ...added.updates],
    measures: [...before.measures, ...added.measures],
    launches: [...before.launches, ...added.launches],
    launchChanges: [...before.launchChanges, ...added.launchChanges],
    plans: [...before.plans, ...added.plans],
    publications: [...before.publications, ...added.publications],
    withdrawals: [...before.withdrawals, ...added.withdrawals],
  }
}

/** The facts that fulfil a condition. */
export function factsWhere(facts: NetworkFacts, isKept: (fact: Fact) => boolean): NetworkFacts {
  return {
    incidents: facts.incidents.filter(isKept),
    updates: facts.updates.filter(isKept),
    measures: facts.measures.filter(isKept),
    launches: facts.launches.filter(isKept),
    launchChanges: facts.launchChanges.filter(isKept),
    plans: facts.plans.filter(isKept),
    publications: facts.publications.filter(isKept),
    withdrawals: facts.withdrawals.filter(isKept),
  }
}

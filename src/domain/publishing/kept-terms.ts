// What an update of an incident keeps of it where it says nothing itself.
import type { Id } from '../facts/fact.ts'
import {
  concerns,
  type IncidentState,
  incidentsAt,
  type ServiceStatuses,
  servicesAfter,
  type Update,
} from '../incidents/incident.ts'
import { isClosed, type PlannedWindow } from '../incidents/incident-status.ts'
import type { NetworkFacts } from '../status/network.ts'
import { REGIONS } from '../stores/store.ts'
import { overlap, type Scope } from '../stores/scope.ts'
import type { Instant } from '../time/instant.ts'

/** The services that an incident affects in a scope at an instant. They stand until an update names others. */
export function currentServices(known: NetworkFacts, incidentId: Id, scope: Scope, at: Instant): ServiceStatuses {
  const state = stateAt(known, incidentId, at)
  if (state === undefined) return {}
  const regions = scope.kind === 'regions' ? scope.regions : REGIONS
  const latest = state.latest.filter((update) =>
    regions.some(
      (region) => state.updates.find((each) => concerns(each, { id: '', region }, state.updates)) === update,
    ),
  )
  return latest.length === 0 ? state.services : servicesAfter(latest, at)
}

/** The planned window of maintenance in a scope, while it is open there. It stands until an update names another. */
export function currentWindow(
  known: NetworkFacts,
  incidentId: Id,
  { status, scope }: Pick<Update, 'status' | 'scope'>,
  at: Instant,
): PlannedWindow | null {
  if (isClosed(status)) return null
  const own = stateAt(known, incidentId, at)?.updates.filter((update) => overlap(update.scope, scope)) ?? []
  // What was planned before it was closed is over.
  const last = own.find((update) => isClosed(update.status) || update.planned !== undefined)
  return last === undefined || isClosed(last.status) ? null : (last.planned ?? null)
}

function stateAt(known: NetworkFacts, incidentId: Id, at: Instant): IncidentState | undefined {
  return incidentsAt(known.incidents, known.updates, at).find(({ incident }) => incident.id === incidentId)
}

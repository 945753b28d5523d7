import type { Id } from '../facts/fact.ts'
import { byNewestUpdate, type IncidentState, concerns, stateOf, latestUpdateOf } from './incident.ts'
import { isClosed, promiseOf } from './incident-status.ts'
import type { Instant } from '../time/instant.ts'
import type { Store } from '../stores/store.ts'

/** When the next update is promised, and whether that instant has passed. */
export interface NextUpdate {
  readonly by: Instant
  readonly overdue: boolean
  readonly incidentId: Id
}

/** Whether a promised instant has passed. The promise still holds at that very instant. */
export function hasLapsed(by: Instant, now: Instant): boolean {
  return now > by
}

/**
 * The earliest open promise of the newest updates, or that of incident `restsOn`, which causes the headline.
 */
export function nextUpdateOf(
  incidents: readonly IncidentState[],
  now: Instant,
  restsOn: Id | null = null,
): NextUpdate | null {
  const promises = promisesOfUpdates(
    incidents.filter(({ incident }) => incident.kind !== 'data' || incident.id === restsOn),
    now,
  )
  const own = promises.find(({ incidentId }) => incidentId === restsOn)
  return own ?? promises.sort((a, b) => (a.by < b.by ? -1 : 1))[0] ?? null
}

/** The promise of each open incident that has one, data incidents included. */
export function promisesOfUpdates(incidents: readonly IncidentState[], now: Instant): NextUpdate[] {
  return incidents.flatMap(({ open, incident, latest }) => {
    if (!open) return []
    const [by] = latest.flatMap((update) => (isClosed(update.status) ? [] : (promiseOf(update, now) ?? []))).sort()
    return by === undefined ? [] : [{ by, overdue: hasLapsed(by, now), incidentId: incident.id }]
  })
}

/** The incidents that concern a store, each in the state given by the updates that concern the store. */
export function incidentsOf(store: Pick<Store, 'id' | 'region'>, incidents: readonly IncidentState[]): IncidentState[] {
  const concerning = incidents.flatMap((state) => {
    const updates = state.updates.filter((update) => concerns(update, store, state.updates))
    const latestUpdate = latestUpdateOf(updates)
    return latestUpdate === null ? [] : [stateOf(state.incident, updates, [latestUpdate], state.at)]
  })
  return concerning.sort(byNewestUpdate)
}

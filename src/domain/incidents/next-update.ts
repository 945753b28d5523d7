import type { Id } from '../facts/fact.ts'
import { byNewestUpdate, type IncidentState, isClosed, concerns, stateOf } from './incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Store } from '../stores/store.ts'

/** The promise of the next word: by when, and whether that moment has passed without one. */
export interface NextUpdate {
  readonly by: Instant
  readonly overdue: boolean
  readonly incidentId: Id
}

/** Whether the moment of a promise has passed: at that very instant it still holds. */
export function hasLapsed(by: Instant, now: Instant): boolean {
  return now > by
}

/**
 * The earliest promise still open; where a pause rests on the incident `restsOn`, that one's. A newer update
 * takes the place of the promise made before it.
 */
export function nextUpdateOf(
  incidents: readonly IncidentState[],
  now: Instant,
  restsOn: Id | null = null,
): NextUpdate | null {
  const promises = promisesOfUpdates(
    incidents.filter(({ incident }) => incident.kind !== 'data'),
    now,
  )
  const own = promises.find(({ incidentId }) => incidentId === restsOn)
  return own ?? promises.sort((a, b) => (a.by < b.by ? -1 : 1))[0] ?? null
}

/** The promise of each open incident that stands by one, data incidents included. */
export function promisesOfUpdates(incidents: readonly IncidentState[], now: Instant): NextUpdate[] {
  return incidents.flatMap(({ open, incident, latest }) => {
    if (!open) return []
    const [by] = latest
      .flatMap(({ status, nextUpdateBy }) =>
        isClosed(status) || nextUpdateBy === null ? [] : [nextUpdateBy],
      )
      .sort()
    return by === undefined ? [] : [{ by, overdue: hasLapsed(by, now), incidentId: incident.id }]
  })
}

/** The incidents that concern a store, each as the updates that reach it leave it: those addressed to others tell it nothing. */
export function incidentsOf(
  store: Pick<Store, 'id' | 'region'>,
  incidents: readonly IncidentState[],
): IncidentState[] {
  const concerning = incidents.flatMap((state) => {
    const updates = state.updates.filter((update) => concerns(update, store, state.updates))
    return updates.length === 0 ? [] : [stateOf(state.incident, updates, updates.slice(0, 1))]
  })
  return concerning.sort(byNewestUpdate)
}

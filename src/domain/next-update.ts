import type { Id } from './fact.ts'
import { byNewestUpdate, type IncidentState, reaches, stateOf } from './incident.ts'
import type { Instant } from './instant.ts'
import type { Store } from './store.ts'

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
  const promises = incidents.flatMap(({ open, incident, updates: [latest] }) =>
    open && incident.kind !== 'data' && latest !== undefined && latest.nextUpdateBy !== null
      ? [{ by: latest.nextUpdateBy, overdue: hasLapsed(latest.nextUpdateBy, now), incidentId: incident.id }]
      : [],
  )
  const own = promises.find(({ incidentId }) => incidentId === restsOn)
  return own ?? promises.sort((a, b) => (a.by < b.by ? -1 : 1))[0] ?? null
}

/** The incidents that concern a store, each as the updates that reach it leave it: those addressed to others tell it nothing. */
export function incidentsOf(
  store: Pick<Store, 'id' | 'region'>,
  incidents: readonly IncidentState[],
): IncidentState[] {
  const reaching = incidents.flatMap((state) => {
    const updates = state.updates.filter((update) => reaches(update, store, state.updates))
    const [latest] = updates
    return latest === undefined ? [] : [stateOf(state.incident, latest, updates)]
  })
  return reaching.sort(byNewestUpdate)
}

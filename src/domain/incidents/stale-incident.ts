import type { Id } from '../facts/fact.ts'
import type { IncidentState } from './incident.ts'
import { epoch, HOUR, type Instant } from '../time/instant.ts'

/** Hours without an update after which an open incident is stale, by increasing urgency. */
export const STALE_AFTER_HOURS = [3, 6, 12, 24] as const

export interface StaleIncident {
  readonly incidentId: Id
  /** When it was last heard of: the newest update, or the planned beginning of maintenance. */
  readonly lastUpdateAt: Instant
  /** The longest of these periods that has passed. */
  readonly hours: (typeof STALE_AFTER_HOURS)[number]
}

/** Open incidents without an update for hours, longest first. Excludes data incidents, which take weeks. */
export function staleIncidentsAt(incidents: readonly IncidentState[], now: Instant): StaleIncident[] {
  return incidents
    .flatMap(({ open, status, incident, planned, updates: [newest] }) => {
      if (!open || incident.kind === 'data' || status === 'scheduled' || newest === undefined) return []
      // Nothing is to be said of planned maintenance before it begins.
      const lastUpdateAt =
        planned !== null && planned.startsAt > newest.publishedAt ? planned.startsAt : newest.publishedAt
      const silentMs = epoch(now) - epoch(lastUpdateAt)
      const hours = STALE_AFTER_HOURS.findLast((each) => silentMs >= each * HOUR)
      return hours === undefined ? [] : [{ incidentId: incident.id, lastUpdateAt, hours }]
    })
    .sort((a, b) => (a.lastUpdateAt < b.lastUpdateAt ? -1 : 1))
}

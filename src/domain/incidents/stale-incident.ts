import type { Id } from '../facts/fact.ts'
import type { IncidentState } from './incident.ts'
import { epoch, HOUR, type Instant } from '../time/instant.ts'

/** Hours without an update after which an open incident is stale, by increasing urgency. */
export const STALE_AFTER_HOURS = [3, 6, 12, 24] as const

export interface StaleIncident {
  readonly incidentId: Id
  readonly lastUpdateAt: Instant
  /** The longest of these periods that has passed. */
  readonly hours: (typeof STALE_AFTER_HOURS)[number]
}

/** Open incidents without an update for hours, longest first. Excludes data incidents, which take weeks. */
export function staleIncidentsAt(incidents: readonly IncidentState[], now: Instant): StaleIncident[] {
  return incidents
    .flatMap(({ open, status, incident, updates: [newest] }) => {
      if (!open || incident.kind === 'data' || status === 'scheduled' || newest === undefined) return []
      const silentMs = epoch(now) - epoch(newest.publishedAt)
      const hours = STALE_AFTER_HOURS.findLast((each) => silentMs >= each * HOUR)
      return hours === undefined ? [] : [{ incidentId: incident.id, lastUpdateAt: newest.publishedAt, hours }]
    })
    .sort((a, b) => (a.lastUpdateAt < b.lastUpdateAt ? -1 : 1))
}

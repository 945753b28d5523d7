import { epoch, HOUR, type Instant } from '../../../domain/time/instant.ts'
import type { OperationsOverview, OperationsIncident } from '../response-types.ts'

/** A promised update needs attention this long before it is due: enough time to inquire and to write. */
const SOON_MS = HOUR
/** Planned maintenance needs attention this long before it begins: somebody may still be able to move it. */
const BEGINS_MS = 24 * HOUR

/**
 * What needs attention: a promised update that is overdue or due soon, maintenance that begins soon or has passed its
 * planned end, or a stale incident.
 */
export type AttentionItem = { readonly incident: OperationsIncident } & (
  | { readonly kind: 'overdue' | 'over' | 'soon' | 'ends' | 'begins'; readonly by: Instant }
  | { readonly kind: 'stale'; readonly since: Instant; readonly hours: 3 | 6 | 12 | 24 }
)

/** Most urgent first: overdue promises by due time, then promises due soon, maintenance ahead, then stale incidents. */
export function attentionItemsAt(
  { incidents, promises, staleIncidents }: Pick<OperationsOverview, 'incidents' | 'promises' | 'staleIncidents'>,
  asOf: Instant,
): readonly AttentionItem[] {
  const withIncident = (
    incidentId: string,
    make: (incident: OperationsIncident) => AttentionItem,
  ): readonly AttentionItem[] => {
    const incident = incidents.find(({ id }) => id === incidentId)
    return incident === undefined ? [] : [make(incident)]
  }
  const byTime = promises.toSorted((a, b) => (a.by < b.by ? -1 : 1))
  const overdue = byTime.filter((promise) => promise.overdue)
  const soon = byTime.filter((promise) => !promise.overdue && epoch(promise.by) - epoch(asOf) <= SOON_MS)
  return [
    ...overdue.flatMap(({ incidentId, by }) =>
      withIncident(incidentId, (incident) => ({ kind: isEnd(incident, by) ? 'over' : 'overdue', by, incident })),
    ),
    ...soon.flatMap(({ incidentId, by }) =>
      withIncident(incidentId, (incident) => ({ kind: isEnd(incident, by) ? 'ends' : 'soon', by, incident })),
    ),
    ...incidents.flatMap((incident): AttentionItem[] => {
      const { status, planned } = incident
      const isAhead = status === 'scheduled' && planned !== null && epoch(planned.startsAt) - epoch(asOf) <= BEGINS_MS
      return isAhead ? [{ kind: 'begins', by: planned.startsAt, incident }] : []
    }),
    ...staleIncidents.flatMap(({ incidentId, lastUpdateAt, hours }) =>
      withIncident(incidentId, (incident) => ({ kind: 'stale', since: lastUpdateAt, hours, incident })),
    ),
  ]
}

/** Whether what is due is the planned end of maintenance. */
function isEnd({ planned }: OperationsIncident, by: Instant): boolean {
  return planned?.endsAt === by
}

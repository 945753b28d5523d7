import { epoch, HOUR, type Instant } from '../../../../domain/instant.ts'
import type { Desk, DeskIncident } from './answers.ts'

/** A promise comes to the front so long before it lapses: time enough to find out and to write. */
const SOON_MS = HOUR

/** What cannot wait: a promise that has lapsed or is about to, or an incident of which nothing was said for hours. */
export type Pressing = { readonly incident: DeskIncident } & (
  | { readonly kind: 'overdue' | 'soon'; readonly by: Instant }
  | { readonly kind: 'forgotten'; readonly since: Instant; readonly hours: 3 | 6 | 12 | 24 }
)

/** The most pressing first: lapsed promises, the oldest before the others, then those about to lapse, then silence. */
export function pressingAt(
  { incidents, promises, forgotten }: Pick<Desk, 'incidents' | 'promises' | 'forgotten'>,
  asOf: Instant,
): readonly Pressing[] {
  const withIncident = (
    incidentId: string,
    make: (incident: DeskIncident) => Pressing,
  ): readonly Pressing[] => {
    const incident = incidents.find(({ id }) => id === incidentId)
    return incident === undefined ? [] : [make(incident)]
  }
  const byTime = promises.toSorted((a, b) => (a.by < b.by ? -1 : 1))
  const overdue = byTime.filter((promise) => promise.overdue)
  const soon = byTime.filter((promise) => !promise.overdue && epoch(promise.by) - epoch(asOf) <= SOON_MS)
  return [
    ...overdue.flatMap(({ incidentId, by }) =>
      withIncident(incidentId, (incident) => ({ kind: 'overdue', by, incident })),
    ),
    ...soon.flatMap(({ incidentId, by }) =>
      withIncident(incidentId, (incident) => ({ kind: 'soon', by, incident })),
    ),
    ...forgotten.flatMap(({ incidentId, lastUpdateAt, hours }) =>
      withIncident(incidentId, (incident) => ({ kind: 'forgotten', since: lastUpdateAt, hours, incident })),
    ),
  ]
}

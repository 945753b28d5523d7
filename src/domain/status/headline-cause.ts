import type { Id } from '../facts/fact.ts'
import { graver, type IncidentState } from '../incidents/incident.ts'
import { SERVICE_STATUSES } from '../incidents/service.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import { affecting } from '../measures/roll-up.ts'

/**
 * The incident that causes these delivery modes: the open one of a pause in force, whatever its kind; else the one that
 * affects deliveries most, else the one of the greatest impact. Of equal ones the first. null where none affects services
 * now.
 */
export function causeOf(modes: readonly DeliveryMode[], incidents: readonly IncidentState[]): IncidentState | null {
  const paused = modes.flatMap((mode): (Id | null)[] => (mode.kind === 'paused' ? [mode.pause.incidentId] : []))
  return (
    incidents.find(({ incident, open }) => open && paused.includes(incident.id)) ??
    incidents
      .filter(affecting)
      .reduce<IncidentState | null>((worst, each) => (worst === null || isWorse(each, worst) ? each : worst), null)
  )
}

function isWorse(a: IncidentState, b: IncidentState): boolean {
  const [one, other] = [severityOf(a), severityOf(b)]
  return one > other || (one === other && a.impact !== b.impact && graver(a.impact, b.impact) === a.impact)
}

function severityOf({ services }: IncidentState): number {
  return SERVICE_STATUSES.indexOf(services['store-deliveries'] ?? 'operational')
}

import { graver, type Impact, type IncidentState } from '../incidents/incident.ts'
import { type ServiceId, type ServiceStatus, worse } from '../incidents/service.ts'

/**
 * The status of a service, from the open incidents alone, so that the banner cannot contradict them. Data incidents do
 * not count: they do not affect deliveries.
 */
export function statusIn(incidents: readonly IncidentState[], service: ServiceId): ServiceStatus {
  return incidents
    .filter(affecting)
    .reduce<ServiceStatus>((status, { services }) => worse(status, services[service] ?? 'operational'), 'operational')
}

/** The most severe impact among open incidents other than data incidents; `none` when nothing is open. */
export function gravest(incidents: readonly IncidentState[]): Impact {
  return incidents.filter(affecting).reduce<Impact>((worst, { impact }) => graver(worst, impact), 'none')
}

/** Whether an incident affects services now. Scheduled maintenance does not before it begins. */
export function affecting({ open, incident, status }: IncidentState): boolean {
  return open && incident.kind !== 'data' && status !== 'scheduled'
}

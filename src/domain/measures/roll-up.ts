import { graver, type Impact, type IncidentState } from '../incidents/incident.ts'
import { type ServiceId, type ServiceStatus, worse } from '../incidents/service.ts'

/** `unknown` when the incidents could not be read: missing data is never shown as operational. */
export type KnownStatus = ServiceStatus | 'unknown'

/**
 * The status of each service, from the open incidents alone, so that the banner cannot contradict them. Data
 * incidents do not count: they do not affect deliveries. `null`: incidents could not be read.
 */
export function rollUp(incidents: readonly IncidentState[] | null): Readonly<Record<ServiceId, KnownStatus>> {
  const counting = incidents?.filter(affecting) ?? null
  const statusOf = (service: ServiceId): KnownStatus =>
    counting === null
      ? 'unknown'
      : counting.reduce<ServiceStatus>(
          (status, open) => worse(status, open.services[service] ?? 'operational'),
          'operational',
        )
  return {
    'store-ordering': statusOf('store-ordering'),
    'order-processing': statusOf('order-processing'),
    'store-deliveries': statusOf('store-deliveries'),
    'emergency-orders': statusOf('emergency-orders'),
    'product-launches': statusOf('product-launches'),
    'home-delivery-post': statusOf('home-delivery-post'),
    'home-delivery-courier': statusOf('home-delivery-courier'),
    'order-tracking': statusOf('order-tracking'),
  }
}

/** The most severe impact among open incidents other than data incidents; `none` when nothing is open. */
export function gravest(incidents: readonly IncidentState[]): Impact {
  return incidents.filter(affecting).reduce<Impact>((worst, { impact }) => graver(worst, impact), 'none')
}

/** Whether an incident affects services now. Scheduled maintenance does not before it begins. */
export function affecting({ open, incident, status }: IncidentState): boolean {
  return open && incident.kind !== 'data' && status !== 'scheduled'
}

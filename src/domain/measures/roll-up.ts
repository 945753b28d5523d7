import { graver, type Impact, type IncidentState } from '../incidents/incident.ts'
import { type ServiceId, type ServiceStatus, worse } from '../incidents/service.ts'

/** `unknown` when nobody could say what is open: no data is never shown as operational. */
export type KnownStatus = ServiceStatus | 'unknown'

/**
 * The status of each service, from the open incidents alone: what the banner says cannot contradict
 * the incident. Data incidents do not count: they say nothing of deliveries. `null` is "could not be asked".
 */
export function rollUp(incidents: readonly IncidentState[] | null): Readonly<Record<ServiceId, KnownStatus>> {
  const counting = incidents?.filter(counts) ?? null
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

/** The gravest impact among open incidents, data incidents apart; `none` when nothing is open. */
export function gravest(incidents: readonly IncidentState[]): Impact {
  return incidents.filter(counts).reduce<Impact>((worst, { impact }) => graver(worst, impact), 'none')
}

/** Maintenance that is only scheduled has not touched anything yet. */
function counts({ open, incident, status }: IncidentState): boolean {
  return open && incident.kind !== 'data' && status !== 'scheduled'
}

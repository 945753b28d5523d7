import type { Id } from '../facts/fact.ts'
import { graver, type IncidentState, type Update } from '../incidents/incident.ts'
import { SERVICE_STATUSES } from '../incidents/service.ts'
import type { DeliveryMode } from '../measures/delivery-mode.ts'
import { affecting } from '../measures/roll-up.ts'
import type { StoreStatus } from './store-status.ts'

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

/**
 * The update that a store's headline depends on: the one that announced the pause, else the newest of the incident
 * that causes it. null when the headline depends on the calendar or the order's own events.
 */
export function headlineSourceOf({ headline, mode, incidents }: StoreStatus): Update | null {
  const cause = causeOf([mode], incidents)
  const announced = mode.kind === 'paused' ? cause?.updates.find(({ id }) => id === mode.pause.updateId) : undefined
  if (announced !== undefined) return announced
  const kind = headline.kind === 'nothing_waiting' ? mode.kind : headline.outlook.kind
  const doubtful =
    headline.kind === 'next_delivery' && headline.outlook.kind === 'on_schedule' && headline.outlook.risk !== null
  return kind === 'paused' || kind === 'in_queue' || doubtful ? (cause?.updates[0] ?? null) : null
}

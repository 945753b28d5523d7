import { publishedBy } from './fact.ts'
import type { IncidentState } from './incident.ts'
import type { Instant } from './instant.ts'
import type { DeliveryPause, Measure } from './measure.ts'
import { forceAt, measuresFor } from './measures-in-force.ts'
import { rollUp } from './roll-up.ts'
import { covers } from './scope.ts'
import type { Store } from './store.ts'

/**
 * How deliveries to one store go: `paused` by a measure in force; `recovering`, served in line after a pause
 * that has ended; `disrupted`, out in whole or in part with no pause announced; `doubtful`, on the calendar
 * but possibly late; `normal`.
 */
export type DeliveryMode =
  | { readonly kind: 'paused'; readonly pause: DeliveryPause }
  | { readonly kind: 'recovering' }
  | { readonly kind: 'disrupted' }
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'normal' }

/** The pauses that hold a store's deliveries now, or are announced for days to come. */
export function pausesAhead(
  store: Pick<Store, 'id' | 'region'>,
  measures: readonly Measure[],
  incidents: readonly IncidentState[],
  now: Instant,
): DeliveryPause[] {
  return measuresFor('delivery_pause', measures, store, now).filter((pause) => {
    const force = forceAt(pause, incidents, now)
    return force === 'in_force' || force === 'not_yet'
  })
}

/** When the newest pause of a store's deliveries was announced, in force or ended; null when none was. */
export function newestPauseAt(
  store: Pick<Store, 'id' | 'region'>,
  measures: readonly Measure[],
  now: Instant,
): Instant | null {
  // A revised pause (its end) is still the pause that was announced first.
  const announced = publishedBy(measures, now).findLast(
    (measure) =>
      measure.kind === 'delivery_pause' && measure.replaces === null && covers(measure.scope, store),
  )
  return announced?.publishedAt ?? null
}

/** `incidents` are those that concern the store (`incidentsOf`). A pause outranks every status. */
export function deliveryModeOf(
  store: Pick<Store, 'id' | 'region'>,
  measures: readonly Measure[],
  incidents: readonly IncidentState[],
  now: Instant,
): DeliveryMode {
  const pauses = measuresFor('delivery_pause', measures, store, now)
  const inForce = pauses.findLast((pause) => forceAt(pause, incidents, now) === 'in_force')
  if (inForce !== undefined) return { kind: 'paused', pause: inForce }
  switch (rollUp(incidents)['store-deliveries']) {
    case 'major_outage':
    case 'partial_outage':
      return { kind: pauses.some((pause) => hasEnded(pause, incidents, now)) ? 'recovering' : 'disrupted' }
    case 'degraded_performance':
    case 'unknown':
      return { kind: 'doubtful' }
    case 'under_maintenance':
    case 'operational':
      return { kind: 'normal' }
  }
}

/** Only the end of a pause of an incident that is still open is a recovery. */
function hasEnded(pause: DeliveryPause, incidents: readonly IncidentState[], now: Instant): boolean {
  const isOpen = incidents.some(({ open, incident }) => open && incident.id === pause.incidentId)
  return isOpen && forceAt(pause, incidents, now) === 'ended'
}

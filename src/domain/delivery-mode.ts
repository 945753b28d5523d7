import { publishedBy } from './fact.ts'
import type { IncidentState } from './incident.ts'
import type { Instant } from './instant.ts'
import type { DeliveryPause, Measure } from './measure.ts'
import { forceAt, measuresFor } from './measures-in-force.ts'
import { rollUp } from './roll-up.ts'
import { covers } from './scope.ts'
import type { Store } from './store.ts'

/**
 * How deliveries to one store go: `paused` by a measure in force; `recovering`, served in line while
 * deliveries are out in whole or in part; `doubtful`, on the calendar but possibly late; `normal`.
 */
export type DeliveryMode =
  | { readonly kind: 'paused'; readonly pause: DeliveryPause }
  | { readonly kind: 'recovering' }
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'normal' }

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
  const pause = measuresFor('delivery_pause', measures, store, now).findLast(
    (measure) => forceAt(measure, incidents, now) === 'in_force',
  )
  if (pause !== undefined) return { kind: 'paused', pause }
  switch (rollUp(incidents)['store-deliveries']) {
    case 'major_outage':
    case 'partial_outage':
      return { kind: 'recovering' }
    case 'degraded_performance':
    case 'unknown':
      return { kind: 'doubtful' }
    case 'under_maintenance':
    case 'operational':
      return { kind: 'normal' }
  }
}

import { currentFactsAt, publishedBy } from '../facts/fact.ts'
import { dayOf } from '../time/day.ts'
import type { IncidentState } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from './measure.ts'
import type { DeliveryPause } from './delivery-pause.ts'
import { measureStateAt, isOfKind, measuresFor } from './measure-state.ts'
import { statusIn } from './roll-up.ts'
import { covers } from '../stores/scope.ts'
import type { Store } from '../stores/store.ts'

/**
 * How deliveries to one store run: `paused` by an active measure; `recovering` in the order of the queue
 * after a pause that has ended; `disrupted` in whole or in part with no pause announced; `doubtful` on
 * schedule but possibly late; `normal`.
 */
export type DeliveryMode =
  | { readonly kind: 'paused'; readonly pause: DeliveryPause }
  | { readonly kind: 'recovering' }
  | { readonly kind: 'disrupted' }
  | { readonly kind: 'doubtful' }
  | { readonly kind: 'normal' }

/** The pauses of a store's deliveries that are active or upcoming. */
export function pausesAhead(
  store: Pick<Store, 'id' | 'region'>,
  measures: readonly Measure[],
  incidents: readonly IncidentState[],
  now: Instant,
): DeliveryPause[] {
  return measuresFor('delivery_pause', measures, store, now).filter((pause) => {
    const state = measureStateAt(pause, incidents, now)
    return state === 'active' || state === 'upcoming'
  })
}

/**
 * The pauses announced to a store by `now`, active or ended, oldest first, each as first announced to it. A
 * revision (of the end, for example) is the same pause, unless it is what added this store.
 */
export function pausesFor(
  store: Pick<Store, 'id' | 'region'>,
  measures: readonly Measure[],
  now: Instant,
): DeliveryPause[] {
  const covering = publishedBy(measures, now)
    .filter((measure) => isOfKind(measure, 'delivery_pause'))
    .filter(({ scope }) => covers(scope, store))
  const ids = new Set(covering.map(({ id }) => id))
  return covering.filter(({ replaces }) => replaces === null || !ids.has(replaces))
}

/**
 * The pauses that ended for a store because a revision removed it from their scope while other stores remain
 * (`resumed region by region`), each as it was before that revision. Excludes pauses that had not begun.
 */
function pausesLifted(
  store: Pick<Store, 'id' | 'region'>,
  measures: readonly Measure[],
  now: Instant,
): DeliveryPause[] {
  const pauses = publishedBy(measures, now).filter((measure) => isOfKind(measure, 'delivery_pause'))
  return pauses.filter((pause) => {
    const revision = pauses.find(({ replaces }) => replaces === pause.id)
    return (
      revision !== undefined &&
      covers(pause.scope, store) &&
      !covers(revision.scope, store) &&
      (pause.firstDay === null || pause.firstDay <= dayOf(revision.publishedAt))
    )
  })
}

/** `incidents` are those that concern the store (`incidentsOf`). A pause takes precedence over statuses. */
export function deliveryModeOf(
  store: Pick<Store, 'id' | 'region'>,
  measures: readonly Measure[],
  incidents: readonly IncidentState[],
  now: Instant,
): DeliveryMode {
  const pauses = measuresFor('delivery_pause', measures, store, now)
  const inForce = pauses.findLast((pause) => measureStateAt(pause, incidents, now) === 'active')
  if (inForce !== undefined) return { kind: 'paused', pause: inForce }
  /** A pause that ends counts as a recovery only while its incident is open. */
  const isReleased = () =>
    [
      ...pauses.filter((pause) => measureStateAt(pause, incidents, now) === 'ended'),
      ...pausesLifted(store, measures, now),
    ].some((pause) => incidents.some(({ open, incident }) => open && incident.id === pause.incidentId))
  switch (statusIn(incidents, 'store-deliveries')) {
    case 'major_outage':
    case 'partial_outage':
      return { kind: isReleased() ? 'recovering' : 'disrupted' }
    case 'degraded_performance':
      return { kind: 'doubtful' }
    case 'under_maintenance':
    case 'operational':
      return { kind: 'normal' }
  }
}

/**
 * The shutdown named by the newest known pause, active or ended; null when there is none. It orders the
 * queue. A pause of named stores does not affect the order of other stores.
 */
export function shutdownAt(measures: readonly Measure[], now: Instant): DeliveryPause['shutdown'] | null {
  const pauses = currentFactsAt(measures, now).filter((measure) => measure.kind === 'delivery_pause')
  return pauses.findLast(({ scope }) => scope.kind !== 'stores')?.shutdown ?? null
}

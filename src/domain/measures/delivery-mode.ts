import { currentFactsAt, publishedBy } from '../facts/fact.ts'
import { dayOf } from '../time/day.ts'
import type { IncidentState } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from './measure.ts'
import type { DeliveryPause } from './delivery-pause.ts'
import { measureStateAt, isOfKind, measuresFor } from './measure-state.ts'
import { rollUp } from './roll-up.ts'
import { covers } from '../stores/scope.ts'
import type { Store } from '../stores/store.ts'

/**
 * How deliveries to one store go: `paused` by a measure in force; `recovering`, served in the order of the queue after a pause
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
    const state = measureStateAt(pause, incidents, now)
    return state === 'active' || state === 'upcoming'
  })
}

/**
 * The pauses that a store was told of by `now`, in force or over, oldest first: each as it was first announced to that
 * store. A revision (of its end, say) is still that pause, unless it is the one that drew this store in.
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
 * The pauses that held a store until a revision let it go while others stay held (`resumed region by region`), each
 * as it stood before that. One that had not yet begun held nobody.
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

/** `incidents` are those that concern the store (`incidentsOf`). A pause outranks every status. */
export function deliveryModeOf(
  store: Pick<Store, 'id' | 'region'>,
  measures: readonly Measure[],
  incidents: readonly IncidentState[],
  now: Instant,
): DeliveryMode {
  const pauses = measuresFor('delivery_pause', measures, store, now)
  const inForce = pauses.findLast((pause) => measureStateAt(pause, incidents, now) === 'active')
  if (inForce !== undefined) return { kind: 'paused', pause: inForce }
  /** Only what ends while its incident is still open is a recovery. */
  const isReleased = () =>
    [
      ...pauses.filter((pause) => measureStateAt(pause, incidents, now) === 'ended'),
      ...pausesLifted(store, measures, now),
    ].some((pause) => incidents.some(({ open, incident }) => open && incident.id === pause.incidentId))
  switch (rollUp(incidents)['store-deliveries']) {
    case 'major_outage':
    case 'partial_outage':
      return { kind: isReleased() ? 'recovering' : 'disrupted' }
    case 'degraded_performance':
    case 'unknown':
      return { kind: 'doubtful' }
    case 'under_maintenance':
    case 'operational':
      return { kind: 'normal' }
  }
}

/**
 * The shutdown that the newest known pause names, in force or ended, or null: it orders the queue. A pause of
 * named stores is theirs alone and orders nobody else's.
 */
export function shutdownAt(measures: readonly Measure[], now: Instant): DeliveryPause['shutdown'] | null {
  const pauses = currentFactsAt(measures, now).filter((measure) => measure.kind === 'delivery_pause')
  return pauses.findLast(({ scope }) => scope.kind !== 'stores')?.shutdown ?? null
}

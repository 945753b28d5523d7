import { type Day, dayOf } from '../time/day.ts'
import { currentFactsAt } from '../facts/fact.ts'
import type { IncidentState } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure, MeasureKind, MeasureOf } from './measure.ts'
import type { MeasureEnd, MeasureState } from './measure-fact.ts'
import { covers } from '../stores/scope.ts'
import type { Store } from '../stores/store.ts'

/** The last day of an end, or null when it has none that is known. */
export function lastDayOf(end: MeasureEnd): Day | null {
  return end.kind === 'through' ? end.day : null
}

/**
 * Whether a measure holds on the day of `now`, both its first and its last day included whole.
 * A measure without a published end holds while its incident is open; after that nobody knows.
 */
export function measureStateAt(
  measure: Pick<Measure, 'firstDay' | 'end' | 'incidentId'>,
  incidents: readonly IncidentState[],
  now: Instant,
): MeasureState {
  const today = dayOf(now)
  if (measure.firstDay !== null && today < measure.firstDay) return 'upcoming'
  const { end } = measure
  switch (end.kind) {
    case 'through':
      return today > end.day ? 'ended' : 'active'
    case 'further_notice':
      return 'active'
    case 'not_published': {
      const own = incidents.find(({ incident }) => incident.id === measure.incidentId)
      return own?.open === true ? 'active' : 'unknown'
    }
  }
}

export function isOfKind<K extends MeasureKind>(measure: Measure, kind: K): measure is MeasureOf<K> {
  return measure.kind === kind
}

/** The measures of one kind known at `now` that concern a store, whether or not in force. */
export function measuresFor<K extends MeasureKind>(
  kind: K,
  measures: readonly Measure[],
  store: Pick<Store, 'id' | 'region'>,
  now: Instant,
): MeasureOf<K>[] {
  return currentFactsAt(measures, now)
    .filter((measure) => isOfKind(measure, kind))
    .filter((measure) => covers(measure.scope, store))
}

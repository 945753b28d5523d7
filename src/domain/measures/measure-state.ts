import { type Day, dayOf } from '../time/day.ts'
import { currentFactsAt } from '../facts/fact.ts'
import type { IncidentState } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure, MeasureKind, MeasureOf } from './measure.ts'
import type { MeasureEnd, MeasureState } from './measure-fact.ts'
import { covers } from '../stores/scope.ts'
import type { Store } from '../stores/store.ts'

/** The last day of an end; null when there is none or it is not known. */
export function lastDayOf(end: MeasureEnd): Day | null {
  return end.kind === 'through' ? end.day : null
}

/**
 * The state of a measure on the day of `now`. The first and the last day are included in full. A measure
 * without a published end is active while its incident is open and `unknown` after that.
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

/** The measures of one kind published by `now` that concern a store, in any state. */
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

import type { Id } from '../../domain/facts/fact.ts'
import type { Update } from '../../domain/incidents/incident.ts'
import { EVERYONE } from '../../domain/stores/scope.ts'
import { namedId } from '../ids.ts'

type Given = Pick<Update, 'publishedAt' | 'status' | 'impact' | 'services' | 'headline' | 'body' | 'sources'> &
  Partial<Pick<Update, 'nextUpdateBy' | 'planned' | 'precision' | 'basis' | 'effectiveOn' | 'corrects'>>

/** Makes an update for everyone, by default reported without an hour: the assumed hour only sorts it. */
export function updateOf(incidentId: Id, id: Id, given: Given): Update {
  return {
    id,
    replaces: null,
    incidentId,
    scope: EVERYONE,
    nextUpdateBy: null,
    precision: 'day',
    basis: 'reported',
    effectiveOn: null,
    corrects: null,
    ...given,
  }
}

/** The ids of the incident of August 2022 and its updates, which measures and corrections refer to. */
export const DISRUPTION = namedId('incident of August 2022')
export const UPDATE = {
  late: namedId('update of 6 August'),
  homeDelivery: namedId('update of 8 August, day'),
  suspended: namedId('update of 8 August, night'),
  noDate: namedId('update of 9 August'),
  restart: namedId('update of 10 August, afternoon'),
  night: namedId('update of 10 August, night'),
  cap: namedId('update of 11 August'),
  hundreds: namedId('update of 12 August'),
  normal: namedId('update of 18 August'),
  disputed: namedId('update of 24 August'),
  closed: namedId('closing entry of 31 August'),
}

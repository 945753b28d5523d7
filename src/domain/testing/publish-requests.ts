import type { Update } from '../incidents/incident.ts'
import { day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from '../measures/measure.ts'
import { needsConfirmation } from '../publishing/publish-request-issue.ts'
import {
  factsOfPublishRequest,
  type MeasureRequest,
  type PublishRequest,
  type UpdateRequest,
} from '../publishing/publish-request.ts'
import { issuesOf } from '../publishing/validate-publish-request.ts'
import { type NetworkFacts, NO_FACTS } from '../status/network.ts'
import { EVERYONE } from '../stores/scope.ts'
import { anIncident, anUpdate, both, summer } from './facts.ts'

const NOW = summer('2022-08-09', '09:00')
/** One open incident, for everyone. */
export const KNOWN: NetworkFacts = {
  ...NO_FACTS,
  incidents: [anIncident('incident')],
  updates: [anUpdate('said', { nextUpdateBy: summer('2022-08-09', '18:00') })],
}
export const UPDATE: UpdateRequest = {
  status: 'identified',
  impact: 'major',
  services: { 'store-deliveries': 'major_outage' },
  scope: EVERYONE,
  headline: both('headline'),
  body: both('body'),
  nextUpdateBy: summer('2022-08-09', '12:00'),
  effectiveOn: null,
  corrects: null,
  sources: [],
}
/** An update of the open incident. */
const PUBLISH_REQUEST: PublishRequest = {
  incident: { kind: 'known', id: 'incident' },
  update: UPDATE,
  measures: [],
  launches: [],
  launchChanges: [],
  plan: null,
  showAt: null,
}
export const NEW = {
  kind: 'new',
  incidentKind: 'disruption',
  title: both('title'),
  startedOn: day('2022-08-09'),
  disclosure: null,
} as const
export const toronto = { kind: 'regions', regions: ['Toronto'] } as const
export const north = { kind: 'regions', regions: ['North'] } as const

/** The terms of a measure, as a request has them. */
export function terms(measure: Measure, over: Partial<MeasureRequest> = {}): MeasureRequest {
  const { id: _, publishedAt: _at, incidentId: _of, updateId: _by, basis: _basis, ...rest } = measure
  return { ...rest, ...over } as MeasureRequest
}

/** The issues of a request, each as its field and kind; `?` where it can be confirmed. */
export function issues(publishRequest: Partial<PublishRequest>, known = KNOWN): string[] {
  const whole = { ...PUBLISH_REQUEST, ...publishRequest }
  let count = 0
  const added = factsOfPublishRequest(whole, known, () => `new-${(count += 1)}`, NOW)
  const isStore = (id: string) => id.startsWith('store')
  return issuesOf(whole, { known, added, isStore, now: NOW }).map(
    (issue) => `${issue.field} ${issue.kind}${needsConfirmation(issue) ? '?' : ''}`,
  )
}

export const update = (over: Partial<UpdateRequest>): Partial<PublishRequest> => ({ update: { ...UPDATE, ...over } })
export const measures = (...requested: MeasureRequest[]): Partial<PublishRequest> => ({ measures: requested })
export const through = (text: string) => ({ kind: 'through', day: day(text) }) as const

/** The publication of one fact that is scheduled. */
export const scheduling = (publishedAt: Instant, id: string): NetworkFacts['publications'] => [
  { id: 'scheduled', requestedAt: NOW, publishedAt, replaces: null, factIds: [id] },
]

/** The facts with a scheduled update that closes the incident, or is as `over` says. */
export function closing(over: Partial<Update> = {}): NetworkFacts {
  const later = anUpdate('closing', { publishedAt: summer('2022-08-09', '18:00'), status: 'resolved', ...over })
  return {
    ...KNOWN,
    publications: scheduling(later.publishedAt, later.id),
    updates: [...KNOWN.updates, later],
  }
}

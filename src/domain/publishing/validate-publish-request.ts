import { type Day, dayOf, daysBetween } from '../time/day.ts'
import { firstIds, type Id, currentFactsAt } from '../facts/fact.ts'
import { type IncidentKind, incidentsAt, type Update } from '../incidents/incident.ts'
import { isClosed, statusesOf } from '../incidents/incident-status.ts'
import type { Instant } from '../time/instant.ts'
import {
  contradictions,
  likelyDuplicate,
  reopening,
  scheduledUpdate,
  titleIssues,
  windowIssues,
} from './incident-issues.ts'
import { measureIssues } from './measure-issues.ts'
import type { NetworkFacts } from '../status/network.ts'
import { planIssues } from './plan-issues.ts'
import type {
  IncidentRequest,
  LaunchChangeRequest,
  LaunchRequest,
  PublishRequest,
  UpdateRequest,
} from './publish-request.ts'
import { plannedFacts } from './scheduled.ts'
import { issue, type ValidationIssue, type PublishContext } from './publish-request-issue.ts'
import type { Scope } from '../stores/scope.ts'

/** All validation issues of a publish request, in the order of its fields; empty when it may be published. */
export function issuesOf(publishRequest: PublishRequest, context: PublishContext): ValidationIssue[] {
  const { known, now } = context
  const shows = publishRequest.showAt ?? now
  return [
    ...partsIssues(publishRequest),
    ...(publishRequest.showAt !== null && publishRequest.showAt <= now ? [issue('show_at_past', 'showAt')] : []),
    ...incidentIssues(publishRequest, known, shows),
    ...likelyDuplicate(context.added, known, shows),
    ...titleIssues(context.added, plannedFacts(known, now)),
    ...(publishRequest.update === null ? [] : updateIssues(publishRequest.update, publishRequest, context, shows)),
    ...publishRequest.measures.flatMap(({ scope }, index) =>
      scopeIssues(scope, `measures.${index}.scope`, context.isStore),
    ),
    ...measureIssues(publishRequest, context, shows),
    ...publishRequest.launches.flatMap((launch, index) => launchIssues(launch, index, known, dayOf(shows))),
    ...publishRequest.launchChanges.flatMap((change, index) => changeIssues(change, index, context, dayOf(shows))),
    ...(publishRequest.plan === null ? [] : planIssues(publishRequest.plan)),
  ]
}

function partsIssues({ incident, update, measures, launches, launchChanges, plan }: PublishRequest): ValidationIssue[] {
  const isEmpty =
    update === null && plan === null && [measures, launches, launchChanges].every((each) => each.length === 0)
  if (isEmpty && incident?.kind !== 'revised') return [issue('nothing_to_publish', 'update')]
  // A new incident needs an update; measures and plans need an incident.
  if (incident?.kind === 'new' && update === null) return [issue('nothing_to_publish', 'update')]
  if (incident === null && (update !== null || plan !== null)) return [issue('incident_missing', 'incident')]
  return []
}

function incidentIssues({ incident }: PublishRequest, known: NetworkFacts, shows: Instant): ValidationIssue[] {
  if (incident === null) return []
  if (incident.kind === 'known') return isIncident(incident.id, known, shows) ? [] : [UNKNOWN_INCIDENT]
  return [
    ...(incident.kind === 'revised' && !isIncident(incident.id, known, shows) ? [UNKNOWN_INCIDENT] : []),
    ...textIssues('incident.title', incident.title),
    ...beginningIssues(incident, shows),
  ]
}

/** Earlier beginnings are rather a wrong year. */
const LONG_AGO_DAYS = 366

function beginningIssues(incident: Exclude<IncidentRequest, { kind: 'known' }>, shows: Instant): ValidationIssue[] {
  const { startedOn, beganAt } = incident
  const today = dayOf(shows)
  const isAhead = startedOn > today && incident.kind === 'new' && incident.incidentKind !== 'maintenance'
  return [
    ...(isAhead ? [issue('day_past', 'incident.startedOn')] : []),
    ...(incident.kind === 'new' && daysBetween(startedOn, today) > LONG_AGO_DAYS
      ? [issue('began_long_ago', 'incident.startedOn')]
      : []),
    ...(beganAt !== undefined && dayOf(beganAt) !== startedOn ? [issue('began_other_day', 'incident.beganAt')] : []),
    ...(beganAt !== undefined && beganAt > shows ? [issue('began_ahead', 'incident.beganAt')] : []),
  ]
}

const UNKNOWN_INCIDENT = issue('incident_unknown', 'incident.id')

function isIncident(id: Id, { incidents }: NetworkFacts, shows: Instant): boolean {
  const firstOf = firstIds(incidents)
  return currentFactsAt(incidents, shows).some((incident) => firstOf(incident.id) === id)
}

/** Issues for a text that is empty in one or both languages. */
function textIssues(field: string, { en, fr }: { readonly en: string; readonly fr: string }): ValidationIssue[] {
  return [
    ...(en.trim() === '' ? [issue('text_missing', `${field}.en`)] : []),
    ...(fr.trim() === '' ? [issue('text_missing', `${field}.fr`)] : []),
  ]
}

function updateIssues(
  update: UpdateRequest,
  publishRequest: PublishRequest,
  { known, added, isStore, now }: PublishContext,
  shows: Instant,
): ValidationIssue[] {
  const { status, scope, headline, body, nextUpdateBy, corrects } = update
  const kind = kindOf(publishRequest, known, added, shows)
  const isWrongStatus = kind !== null && !statusesOf(kind).includes(status)
  const corrected = corrects && currentFactsAt(known.updates, shows).find((other) => other.id === corrects.updateId)
  const ofIncident =
    publishRequest.incident === null || publishRequest.incident.kind === 'new' ? null : publishRequest.incident.id
  const [fact] = added.updates
  return [
    ...(isWrongStatus ? [issue('status_of_other_kind', 'update.status')] : []),
    ...(fact === undefined ? [] : factIssues(fact, kind, known, now)),
    ...scopeIssues(scope, 'update.scope', isStore),
    ...textIssues('update.headline', headline),
    ...textIssues('update.body', body),
    ...promiseIssues(fact ?? { status }, kind, nextUpdateBy, shows),
    ...(corrects && (corrected === undefined || corrected?.incidentId !== ofIncident)
      ? [issue('update_unknown', 'update.corrects.updateId')]
      : []),
    ...(corrects
      ? [...textIssues('update.corrects.was', corrects.was), ...textIssues('update.corrects.now', corrects.now)]
      : []),
  ]
}

function factIssues(update: Update, kind: IncidentKind | null, known: NetworkFacts, now: Instant): ValidationIssue[] {
  const planned = plannedFacts(known, now)
  return [
    ...contradictions(update, kind),
    ...windowIssues(update, kind, planned),
    ...reopening(update, known),
    ...scheduledUpdate(update, planned),
  ]
}

function promiseIssues(
  { status, planned }: Pick<Update, 'status' | 'planned'>,
  kind: IncidentKind | null,
  nextUpdateBy: Instant | null,
  shows: Instant,
): ValidationIssue[] {
  if (isClosed(status)) return nextUpdateBy === null ? [] : [issue('promise_when_closed', 'update.nextUpdateBy')]
  if (nextUpdateBy === null) {
    const isEndPromised = planned !== undefined && planned.endsAt > shows
    return kind === 'data' || isEndPromised ? [] : [issue('no_promise', 'update.nextUpdateBy')]
  }
  return nextUpdateBy <= shows ? [issue('promise_past', 'update.nextUpdateBy')] : []
}

function kindOf(
  { incident }: PublishRequest,
  known: NetworkFacts,
  added: NetworkFacts,
  shows: Instant,
): IncidentKind | null {
  if (incident === null) return null
  if (incident.kind === 'new') return added.incidents[0]?.kind ?? incident.incidentKind
  const state = incidentsAt(known.incidents, known.updates, shows)
  return state.find((each) => each.incident.id === incident.id)?.incident.kind ?? null
}

function scopeIssues(scope: Scope, field: string, isStore: (id: Id) => boolean): ValidationIssue[] {
  switch (scope.kind) {
    case 'everyone':
      return []
    case 'regions':
      return scope.regions.length === 0 ? [issue('no_audience', `${field}.regions`)] : []
    case 'stores':
      if (scope.storeIds.length === 0) return [issue('no_audience', `${field}.storeIds`)]
      return scope.storeIds.flatMap((id, index) =>
        isStore(id) ? [] : [issue('store_unknown', `${field}.storeIds.${index}`)],
      )
  }
}

function launchIssues(
  { replaces, product, plannedDay }: LaunchRequest,
  index: number,
  { launches }: NetworkFacts,
  today: Day,
): ValidationIssue[] {
  const field = `launches.${index}`
  return [
    ...(product.trim() === '' ? [issue('text_missing', `${field}.product`)] : []),
    ...(replaces !== null && !launches.some(({ id }) => id === replaces)
      ? [issue('launch_unknown', `${field}.replaces`)]
      : []),
    ...(plannedDay < today ? [issue('day_past', `${field}.plannedDay`)] : []),
  ]
}

function changeIssues(
  { launchId, change, reason }: LaunchChangeRequest,
  index: number,
  { known, added }: PublishContext,
  today: Day,
): ValidationIssue[] {
  const field = `launchChanges.${index}`
  const isKnown = [...known.launches, ...added.launches].some(({ id }) => id === launchId)
  return [
    ...(isKnown ? [] : [issue('launch_unknown', `${field}.launchId`)]),
    ...(change.kind === 'moved' && change.day < today ? [issue('day_past', `${field}.change.day`)] : []),
    ...(change.kind === 'launched' && change.day > today ? [issue('launch_ahead', `${field}.change.day`)] : []),
    ...(reason === null ? [] : textIssues(`${field}.reason`, reason)),
  ]
}

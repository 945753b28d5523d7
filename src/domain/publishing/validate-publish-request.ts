import { type Day, dayOf } from '../time/day.ts'
import { firstIds, type Id, currentFactsAt } from '../facts/fact.ts'
import { type IncidentKind, incidentsAt, type IncidentStatus, isClosed } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import { measureFaults } from './measure-fault.ts'
import type { NetworkFacts } from '../status/network.ts'
import { planFaults } from './plan-fault.ts'
import type { LaunchRequest, LaunchChangeRequest, UpdateRequest, PublishRequest } from './publish-request.ts'
import { fault, type Fault, type PublishContext } from './publish-request-fault.ts'
import type { Scope } from '../stores/scope.ts'

/** All that is wrong with a publish request, in the order of its fields; nothing when it may be published. */
export function faultsOf(publishRequest: PublishRequest, context: PublishContext): Fault[] {
  const { known, now } = context
  const shows = publishRequest.showAt ?? now
  return [
    ...partsFaults(publishRequest),
    ...(publishRequest.showAt !== null && publishRequest.showAt <= now
      ? [fault('show_at_past', 'showAt')]
      : []),
    ...incidentFaults(publishRequest, known, shows),
    ...(publishRequest.update === null
      ? []
      : updateFaults(publishRequest.update, publishRequest, context, shows)),
    ...publishRequest.measures.flatMap(({ scope }, index) =>
      scopeFaults(scope, `measures.${index}.scope`, context.isStore),
    ),
    ...measureFaults(publishRequest, context, shows),
    ...publishRequest.launches.flatMap((launch, index) => launchFaults(launch, index, known, dayOf(shows))),
    ...publishRequest.launchChanges.flatMap((change, index) =>
      changeFaults(change, index, context, dayOf(shows)),
    ),
    ...(publishRequest.plan === null ? [] : planFaults(publishRequest.plan)),
  ]
}

function partsFaults({ incident, update, measures, launches, launchChanges, plan }: PublishRequest): Fault[] {
  const isEmpty =
    update === null && plan === null && [measures, launches, launchChanges].every((each) => each.length === 0)
  if (isEmpty && incident?.kind !== 'revised') return [fault('nothing_to_publish', 'update')]
  // A new incident is told by an update; measures and plans belong to an incident.
  if (incident?.kind === 'new' && update === null) return [fault('nothing_to_publish', 'update')]
  if (incident === null && (update !== null || plan !== null)) return [fault('incident_missing', 'incident')]
  return []
}

function incidentFaults({ incident }: PublishRequest, known: NetworkFacts, shows: Instant): Fault[] {
  if (incident === null) return []
  if (incident.kind === 'known') return isIncident(incident.id, known, shows) ? [] : [UNKNOWN_INCIDENT]
  return [
    ...(incident.kind === 'revised' && !isIncident(incident.id, known, shows) ? [UNKNOWN_INCIDENT] : []),
    ...textFaults('incident.title', incident.title),
    ...(incident.startedOn > dayOf(shows) &&
    incident.kind === 'new' &&
    incident.incidentKind !== 'maintenance'
      ? [fault('day_past', 'incident.startedOn')]
      : []),
  ]
}

const UNKNOWN_INCIDENT = fault('incident_unknown', 'incident.id')

function isIncident(id: Id, { incidents }: NetworkFacts, shows: Instant): boolean {
  const firstOf = firstIds(incidents)
  return currentFactsAt(incidents, shows).some((incident) => firstOf(incident.id) === id)
}

/** Text of which one language, or both, are empty. */
function textFaults(field: string, { en, fr }: { readonly en: string; readonly fr: string }): Fault[] {
  return [
    ...(en.trim() === '' ? [fault('text_missing', `${field}.en`)] : []),
    ...(fr.trim() === '' ? [fault('text_missing', `${field}.fr`)] : []),
  ]
}

const OF_MAINTENANCE: readonly IncidentStatus[] = ['scheduled', 'in_progress', 'verifying', 'completed']

function updateFaults(
  update: UpdateRequest,
  publishRequest: PublishRequest,
  { known, added, isStore }: PublishContext,
  shows: Instant,
): Fault[] {
  const { status, scope, headline, body, nextUpdateBy, corrects } = update
  const kind = kindOf(publishRequest, known, added, shows)
  const ofMaintenance = OF_MAINTENANCE.includes(status)
  const isWrongStatus = kind !== null && ofMaintenance !== (kind === 'maintenance')
  const corrected =
    corrects && currentFactsAt(known.updates, shows).find((other) => other.id === corrects.updateId)
  const ofIncident =
    publishRequest.incident === null || publishRequest.incident.kind === 'new'
      ? null
      : publishRequest.incident.id
  return [
    ...(isWrongStatus ? [fault('status_of_other_kind', 'update.status')] : []),
    ...scopeFaults(scope, 'update.scope', isStore),
    ...textFaults('update.headline', headline),
    ...textFaults('update.body', body),
    ...promiseFaults(status, kind, nextUpdateBy, shows),
    ...(corrects && (corrected === undefined || corrected?.incidentId !== ofIncident)
      ? [fault('update_unknown', 'update.corrects.updateId')]
      : []),
    ...(corrects
      ? [
          ...textFaults('update.corrects.was', corrects.was),
          ...textFaults('update.corrects.now', corrects.now),
        ]
      : []),
  ]
}

function promiseFaults(
  status: IncidentStatus,
  kind: IncidentKind | null,
  nextUpdateBy: Instant | null,
  shows: Instant,
): Fault[] {
  if (isClosed(status))
    return nextUpdateBy === null ? [] : [fault('promise_when_closed', 'update.nextUpdateBy')]
  if (nextUpdateBy === null) return kind === 'data' ? [] : [fault('no_promise', 'update.nextUpdateBy')]
  return nextUpdateBy <= shows ? [fault('promise_past', 'update.nextUpdateBy')] : []
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

function scopeFaults(scope: Scope, field: string, isStore: (id: Id) => boolean): Fault[] {
  switch (scope.kind) {
    case 'everyone':
      return []
    case 'regions':
      return scope.regions.length === 0 ? [fault('nobody_reached', `${field}.regions`)] : []
    case 'stores':
      if (scope.storeIds.length === 0) return [fault('nobody_reached', `${field}.storeIds`)]
      return scope.storeIds.flatMap((id, index) =>
        isStore(id) ? [] : [fault('store_unknown', `${field}.storeIds.${index}`)],
      )
  }
}

function launchFaults(
  { replaces, product, plannedDay }: LaunchRequest,
  index: number,
  { launches }: NetworkFacts,
  today: Day,
): Fault[] {
  const field = `launches.${index}`
  return [
    ...(product.trim() === '' ? [fault('text_missing', `${field}.product`)] : []),
    ...(replaces !== null && !launches.some(({ id }) => id === replaces)
      ? [fault('launch_unknown', `${field}.replaces`)]
      : []),
    ...(plannedDay < today ? [fault('day_past', `${field}.plannedDay`)] : []),
  ]
}

function changeFaults(
  { launchId, change, reason }: LaunchChangeRequest,
  index: number,
  { known, added }: PublishContext,
  today: Day,
): Fault[] {
  const field = `launchChanges.${index}`
  const isKnown = [...known.launches, ...added.launches].some(({ id }) => id === launchId)
  return [
    ...(isKnown ? [] : [fault('launch_unknown', `${field}.launchId`)]),
    ...(change.kind === 'moved' && change.day < today ? [fault('day_past', `${field}.change.day`)] : []),
    ...(change.kind === 'launched' && change.day > today
      ? [fault('launch_ahead', `${field}.change.day`)]
      : []),
    ...(reason === null ? [] : textFaults(`${field}.reason`, reason)),
  ]
}

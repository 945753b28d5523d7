import {
  type IncidentKind,
  type IncidentState,
  incidentsAt,
  type ServiceStatuses,
  type Update,
} from '../incidents/incident.ts'
import { isClosed, type PlannedWindow } from '../incidents/incident-status.ts'
import { SERVICE_IDS, SERVICE_STATUSES, type ServiceStatus, worse } from '../incidents/service.ts'
import { audiencesOf } from '../status/audience.ts'
import { type NetworkFacts, together } from '../status/network.ts'
import { overlap } from '../stores/scope.ts'
import { lettersOf } from '../text/folded-text.ts'
import { DAY_MS, epoch, HOUR, type Instant, plus } from '../time/instant.ts'
import { issue, type ValidationIssue } from './publish-request-issue.ts'

/**
 * Issues of an update after which the headline or the services would contradict its incident: it has an impact exactly
 * where it affects a service. Data incidents affect none, and neither does what is closed or does not begin by itself.
 */
export function contradictions(update: Update, kind: IncidentKind | null): ValidationIssue[] {
  const status = Object.values(update.services).reduce<ServiceStatus>(worse, 'operational')
  if (kind === 'data') return status === 'operational' ? [] : [issue('services_of_data', 'update.services')]
  const willBegin = update.status !== 'scheduled' || update.planned !== undefined
  if (isClosed(update.status) || !willBegin) return []
  if (update.impact !== 'none' && status === 'operational') return [issue('no_services', 'update.services')]
  if (update.impact === 'none' && isOutage(status)) return [issue('no_impact', 'update.impact')]
  return []
}

/** Whether a status needs an incident with an impact. Maintenance may have none. */
function isOutage(status: ServiceStatus): boolean {
  return SERVICE_STATUSES.indexOf(status) > SERVICE_STATUSES.indexOf('under_maintenance')
}

/** The longest planned maintenance that needs no confirmation. */
const LONG = 31 * DAY_MS

/** Issues of the planned window of an update. `planned` are the planned facts of the network. */
export function windowIssues(update: Update, kind: IncidentKind | null, planned: NetworkFacts): ValidationIssue[] {
  const { status, planned: window, publishedAt: shows } = update
  if (kind !== 'maintenance') return window === undefined ? [] : [issue('window_of_other_kind', 'update.planned')]
  const isDue = status === 'scheduled' || status === 'in_progress'
  if (window === undefined) return isDue ? [issue('window_missing', 'update.planned')] : []
  const { startsAt, endsAt } = window
  if (endsAt <= startsAt) return [issue('window_backwards', 'update.planned.endsAt')]
  return [
    ...(status === 'scheduled' && startsAt <= shows ? [issue('window_begun', 'update.planned.startsAt')] : []),
    ...(status === 'in_progress' && endsAt <= shows ? [issue('window_over', 'update.planned.endsAt')] : []),
    ...(epoch(endsAt) - epoch(startsAt) > LONG ? [issue('window_long', 'update.planned.endsAt')] : []),
    ...overlapping(update, window, planned),
  ]
}

/** Other open maintenance of the same services and stores at the same time. */
function overlapping(update: Update, { startsAt, endsAt }: PlannedWindow, planned: NetworkFacts): ValidationIssue[] {
  const at = [update.publishedAt, ...planned.updates.map(({ publishedAt }) => publishedAt)].sort().at(-1)
  const other = incidentsAt(planned.incidents, planned.updates, at ?? update.publishedAt).find(
    (state) =>
      state.incident.id !== update.incidentId &&
      state.planned !== null &&
      state.planned.startsAt < endsAt &&
      state.planned.endsAt > startsAt &&
      state.latest.some(({ scope }) => overlap(scope, update.scope)) &&
      sharesService(state.services, update.services),
  )
  return other === undefined ? [] : [issue('window_overlaps', 'update.planned.startsAt', other.incident.id)]
}

/** A scheduled update of the same incident: it was written before this one, and replaces its state later. */
export function scheduledUpdate(update: Update, known: NetworkFacts): ValidationIssue[] {
  const later = known.updates.find(
    ({ incidentId, publishedAt, scope }) =>
      incidentId === update.incidentId && publishedAt > update.publishedAt && overlap(scope, update.scope),
  )
  return later === undefined ? [] : [issue('scheduled_update', 'update.status', later.id)]
}

/** An update after which a closed incident is open again. Corrections of what was said stay closed. */
export function reopening(update: Update, known: NetworkFacts): ValidationIssue[] {
  if (isClosed(update.status)) return []
  const state = incidentsAt(known.incidents, known.updates, update.publishedAt).find(
    ({ incident }) => incident.id === update.incidentId,
  )
  return state === undefined || state.open ? [] : [issue('reopens', 'update.status', state.incident.id)]
}

/**
 * A title that more people read than the update: that of a private incident with its first public update, or a new title
 * of a public one with an update for named stores. `known` are the planned facts.
 */
export function titleIssues(added: NetworkFacts, known: NetworkFacts): ValidationIssue[] {
  const [update] = added.updates
  const [title] = added.incidents
  const incidentId = update?.incidentId ?? null
  if (update === undefined || incidentId === null) return []
  const isPublic = (facts: NetworkFacts) => audiencesOf(facts).get(incidentId) === 'everyone'
  const isKnown = known.incidents.some(({ id }) => id === incidentId)
  const [was, is] = [isPublic(known), isPublic(together(known, added))]
  if (isKnown && !was && is && title === undefined) return [issue('title_public', 'update.scope', incidentId)]
  const isNewTitle = title !== undefined && title.replaces !== null
  return isNewTitle && is && update.scope.kind === 'stores' ? [issue('title_public', 'incident.title', incidentId)] : []
}

/** Within it, a second incident that affects a service of the first one is likely the same. */
const SOON = HOUR

/** An open incident that a new one likely repeats: of its title, or of its services and published shortly before. */
export function likelyDuplicate(added: NetworkFacts, known: NetworkFacts, shows: Instant): ValidationIssue[] {
  const [incident] = added.incidents
  const [update] = added.updates
  if (incident === undefined || incident.replaces !== null || update === undefined) return []
  const other = incidentsAt(known.incidents, known.updates, shows).find(
    (state) =>
      state.open &&
      state.incident.kind === incident.kind &&
      state.latest.some(({ scope }) => overlap(scope, update.scope)) &&
      (hasTitleOf(state, incident) || (isFresh(state, shows) && sharesService(state.services, update.services))),
  )
  return other === undefined ? [] : [issue('likely_duplicate', 'incident.title', other.incident.id)]
}

function hasTitleOf({ incident }: IncidentState, { title }: IncidentState['incident']): boolean {
  return (['en', 'fr'] as const).some(
    (language) => title[language].trim() !== '' && lettersOf(title[language]) === lettersOf(incident.title[language]),
  )
}

function isFresh({ updates }: IncidentState, shows: Instant): boolean {
  return updates.some(({ publishedAt }) => publishedAt >= plus(shows, -SOON))
}

function sharesService(one: ServiceStatuses, other: ServiceStatuses): boolean {
  return SERVICE_IDS.some((id) => isAffected(one[id]) && isAffected(other[id]))
}

function isAffected(status: ServiceStatus | undefined): boolean {
  return status !== undefined && status !== 'operational'
}

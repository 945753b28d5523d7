import { type Day, dayOf } from '../time/day.ts'
import { currentFactsAt } from '../facts/fact.ts'
import { incidentsAt, isClosed, type Update } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import { laterCloses } from './incident-issues.ts'
import { type Measure, rulesOf } from '../measures/measure.ts'
import { measureStateAt, lastDayOf } from '../measures/measure-state.ts'
import type { NetworkFacts } from '../status/network.ts'
import { type ValidationIssue, issue, type PublishContext } from './publish-request-issue.ts'
import { plannedFacts, together, type MeasureRequest, type PublishRequest } from './publish-request.ts'
import { isWithin, overlap, sameScope } from '../stores/scope.ts'

/** The validation issues of a request's measures, individually and against the current measures. */
export function measureIssues(
  publishRequest: PublishRequest,
  context: PublishContext,
  shows: Instant,
): ValidationIssue[] {
  const all = together(context.known, context.added)
  const before = plannedFacts(context.known, context.now)
  const planned = together(before, context.added)
  const current = currentFactsAt(all.measures, shows)
  const issues = [
    ...publishRequest.measures.flatMap((terms, index) => {
      const field = `measures.${index}`
      return [...termIssues(terms, field), ...replacedIssues(terms, field, context, shows)]
    }),
    ...context.added.measures.flatMap((measure, index) =>
      besideIssues(measure, `measures.${index}`, current, context.added.measures.slice(index + 1)),
    ),
    ...context.added.measures.flatMap((measure, index) => pauseIssues(measure, `measures.${index}`, planned, shows)),
    ...closingIssues(publishRequest, all, current, shows),
  ]
  const isSaid = issues.some(({ kind }) => kind === 'pause_stands' || kind === 'pause_of_closed')
  return isSaid ? issues : [...issues, ...scheduledPauseIssues(publishRequest, before, planned, shows)]
}

function termIssues(terms: MeasureRequest, field: string): ValidationIssue[] {
  const last = lastDayOf(terms.end)
  const isBackwards = last !== null && terms.firstDay !== null && last < terms.firstDay
  const { issues, endIssue } = rulesOf(terms.kind)
  return [
    ...(isBackwards ? [issue(endIssue?.(terms) ?? 'end_before_start', `${field}.end.day`)] : []),
    ...(issues?.(terms) ?? []).map((each) => issue(each.kind, `${field}.${each.field}`)),
    ...(terms.note === null
      ? []
      : (['en', 'fr'] as const).flatMap((language) =>
          terms.note?.[language].trim() === '' ? [issue('text_missing', `${field}.note.${language}`)] : [],
        )),
  ]
}

function replacedIssues(
  { replaces, kind }: MeasureRequest,
  field: string,
  { known }: PublishContext,
  shows: Instant,
): ValidationIssue[] {
  if (replaces === null) return []
  const before = currentFactsAt(known.measures, shows).find(({ id }) => id === replaces)
  if (before === undefined) return [issue('measure_unknown', `${field}.replaces`, replaces)]
  return before.kind === kind ? [] : [issue('measure_of_other_kind', `${field}.replaces`, replaces)]
}

/**
 * Two measures of one kind contradict each other for one store on one day: an error with equal scopes,
 * perhaps a deliberate exception when scopes only overlap. Within one request, the issue is on the second.
 */
function besideIssues(
  measure: Measure,
  field: string,
  current: readonly Measure[],
  later: readonly Measure[],
): ValidationIssue[] {
  const others = current.filter(
    (other) => other.id !== measure.id && !later.includes(other) && contradicts(measure, other),
  )
  const same = others.find(({ scope }) => sameScope(scope, measure.scope))
  if (same !== undefined) return [issue('contradicts_measure', field, same.id)]
  const some = others.find(({ scope }) => overlap(scope, measure.scope))
  return some === undefined ? [] : [issue('overlaps_measure', field, some.id)]
}

function contradicts(a: Measure, b: Measure): boolean {
  if (a.kind !== b.kind || !daysOverlap(a, b)) return false
  return rulesOf(a.kind).contradicts?.(a, b) ?? true
}

function daysOverlap(a: Measure, b: Measure): boolean {
  return begins(a) <= ends(b) && begins(b) <= ends(a)
}

function begins({ firstDay }: Measure): Day | '' {
  return firstDay ?? ''
}

function ends({ end }: Measure): Day | '9999' {
  return lastDayOf(end) ?? '9999'
}

/** What is scheduled already must still fit: a pause that begins later keeps its incident open. */
function scheduledPauseIssues(
  { update }: PublishRequest,
  known: NetworkFacts,
  all: NetworkFacts,
  shows: Instant,
): ValidationIssue[] {
  if (update === null || !isClosed(update.status)) return []
  return hasOrphanPause(all, shows) && !hasOrphanPause(known, shows) ? [issue('pause_stands', 'update.status')] : []
}

/** A pause needs an open incident that tells all of its stores why, on every page that shows the pause. */
function pauseIssues(
  measure: Measure,
  field: string,
  facts: PublishContext['known'],
  shows: Instant,
): ValidationIssue[] {
  const states = incidentsAt(facts.incidents, facts.updates, shows)
  const isAhead = ['active', 'upcoming'].includes(measureStateAt(measure, states, shows))
  if (rulesOf(measure.kind).keepsIncidentOpen !== true || !isAhead) return []
  if (measure.incidentId === null) return [issue('pause_without_incident', 'incident')]
  const state = states.find(({ incident }) => incident.id === measure.incidentId)
  // Unknown incidents have an issue of their own.
  if (state === undefined) return []
  const newest = state.latest.filter(({ scope }) => overlap(scope, measure.scope))
  if (!state.open || newest.some(({ status }) => isClosed(status))) return [issue('pause_of_closed', field)]
  const lasts = ({ publishedAt }: Update) => lastDayOf(measure.end) === null || dayOf(publishedAt) <= ends(measure)
  const close = laterCloses(measure.incidentId, measure.scope, facts, shows).find(lasts)
  if (close !== undefined) return [issue('pause_of_closed', field, close.id)]
  const told = state.updates.map(({ scope }) => scope)
  return isWithin(measure.scope, told) ? [] : [issue('pause_unexplained', `${field}.scope`)]
}

/**
 * Whether at an instant after `from`, or at it, a pause is in force while its incident is not open. Nothing may be
 * published or withdrawn after which that would be so.
 */
export function hasOrphanPause({ incidents, updates, measures }: NetworkFacts, from: Instant): boolean {
  const later = [...updates, ...measures].map(({ publishedAt }) => publishedAt).filter((at) => at > from)
  return [from, ...new Set(later)].some((at) => {
    const states = incidentsAt(incidents, updates, at)
    return currentFactsAt(measures, at).some(
      (measure) =>
        rulesOf(measure.kind).keepsIncidentOpen === true &&
        ['active', 'upcoming'].includes(measureStateAt(measure, states, at)) &&
        !states.some(({ incident, open }) => open && incident.id === measure.incidentId),
    )
  })
}

/** An incident must not close while its pause goes on: the two would contradict each other. */
function closingIssues(
  { incident, update }: PublishRequest,
  { incidents, updates }: PublishContext['known'],
  current: readonly Measure[],
  shows: Instant,
): ValidationIssue[] {
  if (update === null || !isClosed(update.status) || incident === null || incident.kind === 'new') return []
  const states = incidentsAt(incidents, updates, shows)
  const own = current.filter((measure) => measure.incidentId === incident.id && overlap(measure.scope, update.scope))
  const pause = own.find(
    (measure) =>
      rulesOf(measure.kind).keepsIncidentOpen === true &&
      ['active', 'upcoming'].includes(measureStateAt(measure, states, shows)),
  )
  if (pause !== undefined) return [issue('pause_stands', 'update.status', pause.id)]
  const endless = own.find(({ end }) => end.kind !== 'through')
  return endless === undefined ? [] : [issue('measure_without_end', 'update.status', endless.id)]
}

import type { Day } from '../time/day.ts'
import { currentFactsAt } from '../facts/fact.ts'
import { isClosed } from '../incidents/incident-status.ts'
import type { Instant } from '../time/instant.ts'
import { type Measure, rulesOf } from '../measures/measure.ts'
import { lastDayOf } from '../measures/measure-state.ts'
import { pauseIssues } from './pause-issues.ts'
import { type ValidationIssue, issue, type PublishContext } from './publish-request-issue.ts'
import type { MeasureRequest, PublishRequest } from './publish-request.ts'
import { together } from '../status/network.ts'
import { overlap, sameScope } from '../stores/scope.ts'

/** The validation issues of a request's measures, individually and against the current measures. */
export function measureIssues(
  publishRequest: PublishRequest,
  context: PublishContext,
  shows: Instant,
): ValidationIssue[] {
  const all = together(context.known, context.added)
  const current = currentFactsAt(all.measures, shows)
  const ofPauses = pauseIssues(context, shows)
  return [
    ...publishRequest.measures.flatMap((terms, index) => {
      const field = `measures.${index}`
      return [...termIssues(terms, field), ...replacedIssues(terms, field, context, shows)]
    }),
    ...context.added.measures.flatMap((measure, index) =>
      besideIssues(measure, `measures.${index}`, current, context.added.measures.slice(index + 1)),
    ),
    ...ofPauses,
    ...(ofPauses.length > 0 ? [] : closingIssues(publishRequest, current)),
  ]
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

/** Once an incident is closed, nobody can say whether its measures without a last day hold. */
function closingIssues({ incident, update }: PublishRequest, current: readonly Measure[]): ValidationIssue[] {
  if (update === null || !isClosed(update.status) || incident === null || incident.kind === 'new') return []
  const endless = current.find(
    ({ incidentId, scope, end }) =>
      incidentId === incident.id && overlap(scope, update.scope) && end.kind !== 'through',
  )
  return endless === undefined ? [] : [issue('measure_without_end', 'update.status', endless.id)]
}

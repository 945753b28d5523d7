import { currentFactsAt, type Id } from '../facts/fact.ts'
import { type IncidentState, incidentsAt } from '../incidents/incident.ts'
import { isClosed } from '../incidents/incident-status.ts'
import { type Measure, rulesOf } from '../measures/measure.ts'
import { measureStateAt } from '../measures/measure-state.ts'
import { type NetworkFacts, together } from '../status/network.ts'
import { common, isWithin, overlap } from '../stores/scope.ts'
import type { Instant } from '../time/instant.ts'
import { issue, type PublishContext, type ValidationIssue } from './publish-request-issue.ts'
import { plannedFacts } from './scheduled.ts'

/** Why a pause contradicts its incident. */
type PauseProblem = 'pause_without_incident' | 'pause_of_closed' | 'pause_unexplained'

/**
 * Issues of a request after which a pause would contradict its incident, at the instant at which the request shows or at
 * any later one that is scheduled. Those of its own pauses are at the pause; those of others, at the update that closes
 * the incident.
 */
export function pauseIssues({ known, added, now }: PublishContext, shows: Instant): ValidationIssue[] {
  const planned = plannedFacts(known, now)
  return [...newProblems(planned, together(planned, added), shows)].map(([id, problem]) => {
    const index = added.measures.findIndex((measure) => measure.id === id)
    if (index < 0) return issue('pause_stands', 'update.status', id)
    return issue(problem, FIELDS[problem](`measures.${index}`))
  })
}

const FIELDS: Readonly<Record<PauseProblem, (measure: string) => string>> = {
  pause_without_incident: () => 'incident',
  pause_of_closed: (measure) => measure,
  pause_unexplained: (measure) => `${measure}.scope`,
}

/** The pauses, by id, that contradict their incidents after a change and did not before it, at `from` or later. */
export function newProblems(before: NetworkFacts, after: NetworkFacts, from: Instant): ReadonlyMap<Id, PauseProblem> {
  const known = problemsFrom(before, from)
  return new Map([...problemsFrom(after, from)].filter(([id]) => !known.has(id)))
}

function problemsFrom(facts: NetworkFacts, from: Instant): Map<Id, PauseProblem> {
  const later = [...facts.updates, ...facts.measures].map(({ publishedAt }) => publishedAt).filter((at) => at > from)
  const problems = new Map<Id, PauseProblem>()
  for (const at of [from, ...new Set(later)].sort()) {
    const states = incidentsAt(facts.incidents, facts.updates, at)
    for (const measure of currentFactsAt(facts.measures, at)) {
      const problem = problems.get(measure.id) ?? problemAt(measure, states, at)
      if (problem !== null) problems.set(measure.id, problem)
    }
  }
  return problems
}

/** A pause needs an open incident that tells all of its stores why, on every page that shows the pause. */
function problemAt(measure: Measure, states: readonly IncidentState[], at: Instant): PauseProblem | null {
  const isAhead = ['active', 'upcoming'].includes(measureStateAt(measure, states, at))
  if (rulesOf(measure.kind).keepsIncidentOpen !== true || !isAhead) return null
  if (measure.incidentId === null) return 'pause_without_incident'
  const state = states.find(({ incident }) => incident.id === measure.incidentId)
  // An unknown incident has an issue of its own.
  if (state === undefined) return null
  const { updates } = state
  const scopes = updates.map(({ scope }) => scope)
  const isClosedForSome = updates.some(
    ({ status, scope }, index) =>
      isClosed(status) &&
      overlap(scope, measure.scope) &&
      !isWithin(common(scope, measure.scope), scopes.slice(0, index)),
  )
  if (isClosedForSome) return 'pause_of_closed'
  return isWithin(measure.scope, scopes) ? null : 'pause_unexplained'
}

import type { Day } from '../time/day.ts'
import { currentFactsAt } from '../facts/fact.ts'
import { incidentsAt, isClosed } from '../incidents/incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from '../measures/measure.ts'
import { measureStateAt, lastDayOf } from '../measures/measure-state.ts'
import { type Fault, fault, type PublishContext } from './publish-request-fault.ts'
import { together, type MeasureRequest, type PublishRequest } from './publish-request.ts'
import { overlap, sameScope } from '../stores/scope.ts'

/** What is wrong with the measures of a publish request, each by itself and beside those that stand. */
export function measureFaults(
  publishRequest: PublishRequest,
  context: PublishContext,
  shows: Instant,
): Fault[] {
  const all = together(context.known, context.added)
  const current = currentFactsAt(all.measures, shows)
  return [
    ...publishRequest.measures.flatMap((terms, index) => {
      const field = `measures.${index}`
      return [...termFaults(terms, field), ...replacedFaults(terms, field, context, shows)]
    }),
    ...context.added.measures.flatMap((measure, index) =>
      besideFaults(measure, `measures.${index}`, current, context.added.measures.slice(index + 1)),
    ),
    ...closingFaults(publishRequest, all, current, shows),
  ]
}

function termFaults(terms: MeasureRequest, field: string): Fault[] {
  const last = lastDayOf(terms.end)
  const isBackwards = last !== null && terms.firstDay !== null && last < terms.firstDay
  const backwards =
    terms.kind === 'delivery_pause' && terms.replaces !== null ? 'resumes_before_pause' : 'end_before_start'
  return [
    ...(isBackwards ? [fault(backwards, `${field}.end.day`)] : []),
    ...(terms.kind === 'delivery_pause' && terms.shutdown.notBefore > terms.shutdown.notAfter
      ? [fault('shutdown_backwards', `${field}.shutdown.notAfter`)]
      : []),
    ...(terms.kind === 'delivery_window' && terms.from >= terms.to
      ? [fault('hours_backwards', `${field}.to`)]
      : []),
    ...(terms.note === null
      ? []
      : (['en', 'fr'] as const).flatMap((language) =>
          terms.note?.[language].trim() === '' ? [fault('text_missing', `${field}.note.${language}`)] : [],
        )),
  ]
}

function replacedFaults(
  { replaces, kind }: MeasureRequest,
  field: string,
  { known }: PublishContext,
  shows: Instant,
): Fault[] {
  if (replaces === null) return []
  const before = currentFactsAt(known.measures, shows).find(({ id }) => id === replaces)
  if (before === undefined) return [fault('measure_unknown', `${field}.replaces`, replaces)]
  return before.kind === kind ? [] : [fault('measure_of_other_kind', `${field}.replaces`, replaces)]
}

/**
 * Two rules of one kind for one store on one day contradict each other. In one scope that is never meant; where one
 * is for some of the stores of the other it may be an exception. Of two in one publish request the second is at fault.
 */
function besideFaults(
  measure: Measure,
  field: string,
  current: readonly Measure[],
  later: readonly Measure[],
): Fault[] {
  const others = current.filter(
    (other) => other.id !== measure.id && !later.includes(other) && contradicts(measure, other),
  )
  const same = others.find(({ scope }) => sameScope(scope, measure.scope))
  if (same !== undefined) return [fault('contradicts_measure', field, same.id)]
  const some = others.find(({ scope }) => overlap(scope, measure.scope))
  return some === undefined ? [] : [fault('overlaps_measure', field, some.id)]
}

function contradicts(a: Measure, b: Measure): boolean {
  if (a.kind !== b.kind || !daysOverlap(a, b)) return false
  switch (a.kind) {
    case 'order_cap':
      return b.kind === 'order_cap' && a.base === b.base
    case 'fee_waiver':
      return b.kind === 'fee_waiver' && a.fee === b.fee
    case 'delivery_pause':
    case 'delivery_window':
    case 'order_policy':
    case 'launch_delay':
      return true
  }
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

/** An incident that ends while its pause goes on would say two things at once. */
function closingFaults(
  { incident, update }: PublishRequest,
  { incidents, updates }: PublishContext['known'],
  current: readonly Measure[],
  shows: Instant,
): Fault[] {
  if (update === null || !isClosed(update.status) || incident === null || incident.kind === 'new') return []
  const states = incidentsAt(incidents, updates, shows)
  const own = current.filter(
    (measure) => measure.incidentId === incident.id && overlap(measure.scope, update.scope),
  )
  const pause = own.find(
    (measure) =>
      measure.kind === 'delivery_pause' &&
      ['active', 'upcoming'].includes(measureStateAt(measure, states, shows)),
  )
  if (pause !== undefined) return [fault('pause_stands', 'update.status', pause.id)]
  const endless = own.find(({ end }) => end.kind !== 'through')
  return endless === undefined ? [] : [fault('measure_without_end', 'update.status', endless.id)]
}

import { dayOf, timeOf } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import {
  EMPTY_TEXT,
  emptyForm,
  emptyMeasure,
  FOR_EVERYONE,
  type MeasureForm,
  type DraftForm,
  type ScopeForm,
} from './draft-form.ts'
import type { OperationsIncident, OperationsMeasure } from '../response-types.ts'

type OperationsUpdate = OperationsIncident['updates'][number]

/** The next update of an incident: all as it is, and the words still to be written. */
export function followUp(incident: OperationsIncident, today: string, nextUpdateBy: string): DraftForm {
  const empty = emptyForm(today, nextUpdateBy)
  const { id, kind, title, startedOn, status, impact } = incident
  return {
    ...empty,
    incident: { ...empty.incident, mode: 'known', id, kind, title, startedOn },
    update: {
      ...empty.update,
      status,
      impact,
      services: Object.fromEntries(incident.services.map((each) => [each.id, each.status])),
    },
  }
}

/** A correction of one of its updates, to whom that one was addressed. */
export function correctionOf(
  incident: OperationsIncident,
  wrong: OperationsUpdate,
  today: string,
  nextUpdateBy: string,
): DraftForm {
  const form = followUp(incident, today, nextUpdateBy)
  const was = wrong.headline
  return {
    ...form,
    update: {
      ...form.update,
      scope: scopeForm(wrong.scope),
      corrects: { updateId: wrong.id, was, now: EMPTY_TEXT },
    },
  }
}

/** The end of an incident with its closing account; each measure that would go on is ended with it. */
export function resolutionOf(
  incident: OperationsIncident,
  measures: readonly OperationsMeasure[],
  today: string,
): DraftForm {
  const form = followUp(incident, today, '')
  const own = measures.filter(({ incidentId, state }) => incidentId === incident.id && state !== 'ended')
  const endless = own.filter(({ terms }) => terms.end.kind !== 'through' || terms.kind === 'delivery_pause')
  return {
    ...form,
    update: {
      ...form.update,
      status: incident.kind === 'maintenance' ? 'completed' : 'resolved',
      impact: 'none',
      services: {},
    },
    measures: endless.map((measure) => ({ ...revisionOf(measure), end: 'through', lastDay: today })),
  }
}

/** A measure as a form that takes its place. */
export function revisionOf({ id, terms }: OperationsMeasure): MeasureForm {
  const empty = emptyMeasure(terms.kind, terms.firstDay ?? '')
  const common = {
    ...empty,
    replaces: id,
    scope: scopeForm(terms.scope),
    firstDay: terms.firstDay ?? '',
    end: terms.end.kind,
    lastDay: terms.end.kind === 'through' ? terms.end.day : '',
    note: terms.note ?? EMPTY_TEXT,
  }
  switch (terms.kind) {
    case 'delivery_pause': {
      const { notBefore, notAfter } = terms.shutdown
      return { ...common, notBefore: localText(notBefore), notAfter: localText(notAfter) }
    }
    case 'delivery_window': {
      const { from, to, overnight } = terms
      return { ...common, daysAWeek: String(terms.daysAWeek), from, to, overnight }
    }
    case 'order_cap':
      return { ...common, number: String(terms.number), unit: terms.unit, base: terms.base }
    case 'order_policy':
      return { ...common, policy: terms.policy }
    case 'launch_delay':
      return common
    case 'fee_waiver':
      return {
        ...common,
        fee: terms.fee,
        amount: terms.amount === null ? '' : String(terms.amount / 100),
        countedOn: terms.countedOn,
        uses: terms.uses === 'unlimited' ? '' : String(terms.uses),
      }
  }
}

/** An instant as a field for a day and a time takes it, in Toronto’s time. */
export function localText(at: Instant): string {
  return `${dayOf(at)}T${timeOf(at)}`
}

function scopeForm(scope: OperationsUpdate['scope']): ScopeForm {
  switch (scope.kind) {
    case 'everyone':
      return FOR_EVERYONE
    case 'regions':
      return { ...FOR_EVERYONE, ...scope }
    case 'stores':
      return { ...FOR_EVERYONE, ...scope }
  }
}

import { rulesOf } from '../../../domain/measures/measure.ts'
import { timeOf } from '../../../domain/time/day.ts'
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
import { localText } from './form-reader.ts'
import { formOf } from './measures/measure-forms.ts'
import type { OperationsIncident, OperationsMeasure } from '../response-types.ts'

type OperationsUpdate = OperationsIncident['updates'][number]

/** A form for the next update of an incident. Keeps its state and leaves the texts empty. */
export function followUp(incident: OperationsIncident, today: string, nextUpdateBy: string): DraftForm {
  const { id, kind, title, startedOn, beganAt, status, impact, planned } = incident
  // Of planned maintenance, its end is the promise.
  const empty = emptyForm(today, planned === null ? nextUpdateBy : '')
  return {
    ...empty,
    incident: { ...empty.incident, mode: 'known', id, kind, title, startedOn, beganAt: timeText(beganAt) },
    update: {
      ...empty.update,
      status,
      impact,
      services: Object.fromEntries(incident.services.map((each) => [each.id, each.status])),
      ...(planned && { plannedFrom: localText(planned.startsAt), plannedTo: localText(planned.endsAt) }),
    },
  }
}

/** A form for an update that opens a closed incident again. */
export function reopeningOf(incident: OperationsIncident, today: string, nextUpdateBy: string): DraftForm {
  const form = followUp(incident, today, nextUpdateBy)
  const status = incident.kind === 'maintenance' ? 'in_progress' : 'investigating'
  return { ...form, update: { ...form.update, status } }
}

const LEARNED = {
  headline: { en: 'What we learned', fr: 'Ce que nous avons appris' },
  body: {
    en: '**What happened:** [what, from when to when…]\n\n**Why:** [the cause, as far as it is known…]\n\n**What changes:** [what we do differently from now on…]',
    fr: '**Ce qui est arrivé\u00a0:** [quoi, de quand à quand…]\n\n**Pourquoi\u00a0:** [la cause, dans la mesure où elle est connue…]\n\n**Ce qui change\u00a0:** [ce que nous faisons autrement désormais…]',
  },
}

/** A form for the report on a closed incident (its postmortem). The incident stays closed. */
export function reportOf(incident: OperationsIncident, today: string): DraftForm {
  const form = followUp(incident, today, '')
  return { ...form, update: { ...form.update, ...LEARNED, impact: 'none', services: {} } }
}

/** Formats when an incident began for a `time` field, in Toronto time. */
export function timeText(beganAt: Instant | undefined): string {
  return beganAt === undefined ? '' : timeOf(beganAt)
}

/** A form that corrects an update, with the same audience. */
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

/** A form that resolves an incident. Ends its measures that would otherwise continue. */
export function resolutionOf(
  incident: OperationsIncident,
  measures: readonly OperationsMeasure[],
  today: string,
): DraftForm {
  const form = followUp(incident, today, '')
  const own = measures.filter(({ incidentId, state }) => incidentId === incident.id && state !== 'ended')
  const endless = own.filter(({ terms }) => terms.end.kind !== 'through' || rulesOf(terms.kind).keepsIncidentOpen)
  return {
    ...form,
    update: {
      ...form.update,
      status: incident.kind === 'maintenance' ? 'completed' : 'resolved',
      impact: 'none',
      services: {},
      plannedFrom: '',
      plannedTo: '',
    },
    measures: endless.map((measure) => ({ ...revisionOf(measure), end: 'through', lastDay: today })),
  }
}

/** A form that replaces a measure, filled with its terms. */
export function revisionOf({ id, terms }: OperationsMeasure): MeasureForm {
  return {
    ...emptyMeasure(terms.kind, terms.firstDay ?? ''),
    replaces: id,
    scope: scopeForm(terms.scope),
    firstDay: terms.firstDay ?? '',
    end: terms.end.kind,
    lastDay: terms.end.kind === 'through' ? terms.end.day : '',
    note: terms.note ?? EMPTY_TEXT,
    ...formOf(terms.kind).write(terms),
  }
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

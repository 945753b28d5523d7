import type { BodyOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { IncidentKind } from '../../../domain/incidents/incident.ts'
import { SERVICE_IDS } from '../../../domain/incidents/service.ts'
import type { DisclosureForm, IncidentForm, MeasureForm, DraftForm, ScopeForm, UpdateForm } from './draft-form.ts'
import { createReader, type FormProblem, type FormReader } from './form-reader.ts'
import { formOf } from './measures/measure-forms.ts'

export type PublishRequest = BodyOf<Contract['publish']>['publishRequest']

/** A publish request, or the problems that prevent one. */
export type Reading =
  | { readonly publishRequest: PublishRequest; readonly problems: readonly [] }
  | { readonly publishRequest: null; readonly problems: readonly FormProblem[] }

/** Converts a form to a publish request. Reports fields that cannot be parsed; the API validates the rest. */
export function publishRequestOfForm(form: DraftForm): Reading {
  const problems: FormProblem[] = []
  const reader = createReader(problems)
  const publishRequest: PublishRequest = {
    incident: incidentOf(form.incident, reader),
    update: updateOf(form.update, form.incident.kind, reader),
    measures: form.measures.map((measure, index) => measureOf(measure, reader.under(`measures.${index}`))),
    launches: [],
    launchChanges: [],
    plan: null,
    showAt: reader.momentOrNone('showAt', form.showAt),
  }
  return problems.length === 0 ? { publishRequest, problems: [] } : { publishRequest: null, problems }
}

function incidentOf(form: IncidentForm, reader: FormReader): PublishRequest['incident'] {
  if (form.mode === 'known') return { kind: 'known', id: form.id }
  const terms = {
    title: reader.text('incident.title', form.title),
    startedOn: reader.day('incident.startedOn', form.startedOn),
    // Maintenance begins with its planned window.
    ...(form.kind !== 'maintenance' &&
      form.beganAt !== '' && {
        beganAt: reader.moment('incident.beganAt', `${form.startedOn}T${form.beganAt}`),
      }),
    disclosure: form.disclosure && disclosureOf(form.disclosure, reader),
  }
  return form.mode === 'revised'
    ? { kind: 'revised', id: form.id, ...terms }
    : { kind: 'new', incidentKind: form.kind, ...terms }
}

function disclosureOf(form: DisclosureForm, reader: FormReader) {
  const count = form.count.trim()
  const share = form.share.trim().replace(',', '.')
  const percent = /^\d{1,3}(\.\d+)?$/.test(share) ? Number(share) / 100 : null
  if (share !== '' && (percent === null || percent > 1)) {
    reader.problem('incident.disclosure.share', 'number')
  }
  return {
    items: [...form.items],
    count:
      count === ''
        ? null
        : { number: reader.whole('incident.disclosure.count', count), about: form.about, of: form.of },
    share: percent,
    informed: form.informed.map(({ who, on }, index) => ({
      who,
      on: reader.dayOrNone(`incident.disclosure.informed.${index}.on`, on),
    })),
  }
}

function updateOf(form: UpdateForm, kind: IncidentKind, reader: FormReader): PublishRequest['update'] {
  const { status, impact, services, scope, corrects } = form
  const isPlanned = kind === 'maintenance' && (form.plannedFrom !== '' || form.plannedTo !== '')
  return {
    status,
    impact,
    services: SERVICE_IDS.flatMap((id) => {
      const of = services[id]
      return of === undefined ? [] : [{ id, status: of }]
    }),
    scope: scopeOf(scope),
    headline: reader.text('update.headline', form.headline),
    body: reader.text('update.body', form.body),
    nextUpdateBy: reader.momentOrNone('update.nextUpdateBy', form.nextUpdateBy),
    ...(isPlanned && {
      planned: {
        startsAt: reader.moment('update.planned.startsAt', form.plannedFrom),
        endsAt: reader.moment('update.planned.endsAt', form.plannedTo),
      },
    }),
    effectiveOn: reader.dayOrNone('update.effectiveOn', form.effectiveOn),
    corrects: corrects && {
      updateId: corrects.updateId,
      was: corrects.was,
      now: reader.text('update.corrects.now', corrects.now),
    },
    sources: form.sources.split(/\s+/).filter((each) => each !== ''),
  }
}

function scopeOf({ kind, regions, storeIds }: ScopeForm): PublishRequest['measures'][number]['scope'] {
  switch (kind) {
    case 'everyone':
      return { kind }
    case 'regions':
      return { kind, regions: [...regions] }
    case 'stores':
      return { kind, storeIds: [...storeIds] }
  }
}

function measureOf(form: MeasureForm, reader: FormReader): PublishRequest['measures'][number] {
  const hasNote = form.note.en.trim() !== '' || form.note.fr.trim() !== ''
  return {
    replaces: form.replaces === '' ? null : form.replaces,
    scope: scopeOf(form.scope),
    firstDay: reader.dayOrNone('firstDay', form.firstDay),
    end: form.end === 'through' ? { kind: form.end, day: reader.day('end.day', form.lastDay) } : { kind: form.end },
    note: hasNote ? reader.text('note', form.note) : null,
    ...formOf(form.kind).read(form, reader),
  }
}

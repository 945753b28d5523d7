import type { BodyOf } from '../../../contract/endpoint.ts'
import type { Contract } from '../../../contract/table.ts'
import type { Bilingual } from '../../../domain/facts/bilingual.ts'
import { at, type Day, day, parseDay, parseTimeOfDay, type TimeOfDay } from '../../../domain/time/day.ts'
import type { Instant } from '../../../domain/time/instant.ts'
import { SERVICE_IDS } from '../../../domain/incidents/service.ts'
import type {
  DisclosureForm,
  IncidentForm,
  MeasureForm,
  DraftForm,
  ScopeForm,
  UpdateForm,
} from './draft-form.ts'

export type PublishRequest = BodyOf<Contract['publish']>['publishRequest']

/** Something typed that cannot be sent as it is, at a path of the publish request. */
export interface FormProblem {
  readonly field: string
  readonly kind: 'day' | 'moment' | 'number' | 'blank'
}

/** A publish request, or why there is none. */
export type Reading =
  | { readonly publishRequest: PublishRequest; readonly problems: readonly [] }
  | { readonly publishRequest: null; readonly problems: readonly FormProblem[] }

/** What a form says, with each field that cannot be read; the rest is for the api to judge. */
export function publishRequestOfForm(form: DraftForm): Reading {
  const reader = createReader()
  const publishRequest: PublishRequest = {
    incident: incidentOf(form.incident, reader),
    update: updateOf(form.update, reader),
    measures: form.measures.map((measure, index) => measureOf(measure, `measures.${index}`, reader)),
    launches: [],
    launchChanges: [],
    plan: null,
    showAt: reader.momentOrNone('showAt', form.showAt),
  }
  const { problems } = reader
  return problems.length === 0 ? { publishRequest, problems: [] } : { publishRequest: null, problems }
}

interface Reader {
  readonly problems: FormProblem[]
  readonly day: (field: string, text: string) => Day
  readonly dayOrNone: (field: string, text: string) => Day | null
  readonly moment: (field: string, text: string) => Instant
  readonly momentOrNone: (field: string, text: string) => Instant | null
  readonly timeOfDay: (field: string, text: string) => TimeOfDay
  readonly whole: (field: string, text: string) => number
  /** Text whose blanks were all filled in. */
  readonly text: (field: string, text: Bilingual) => Bilingual
}

const ANY_DAY = day('1970-01-01')

function createReader(): Reader {
  const problems: FormProblem[] = []
  const reader: Reader = {
    problems,
    day(field, text) {
      const read = parseDay(text)
      if (read === null) problems.push({ field, kind: 'day' })
      return read ?? ANY_DAY
    },
    dayOrNone: (field, text) => (text === '' ? null : reader.day(field, text)),
    moment(field, text) {
      const [onDay = '', time = ''] = text.split('T')
      const [read, of] = [parseDay(onDay), parseTimeOfDay(time)]
      if (read === null || of === null) problems.push({ field, kind: 'moment' })
      return at(read ?? ANY_DAY, of ?? '00:00')
    },
    timeOfDay(field, text) {
      const read = parseTimeOfDay(text)
      if (read === null) problems.push({ field, kind: 'moment' })
      return read ?? '00:00'
    },
    momentOrNone: (field, text) => (text === '' ? null : reader.moment(field, text)),
    whole(field, text) {
      const read = /^\d{1,9}$/.test(text.trim()) ? Number(text) : 0
      if (read < 1) problems.push({ field, kind: 'number' })
      return read
    },
    text(field, text) {
      for (const language of ['en', 'fr'] as const) {
        if (/\[[^\]]*…[^\]]*\]/.test(text[language]))
          problems.push({ field: `${field}.${language}`, kind: 'blank' })
      }
      return { en: text.en.trim(), fr: text.fr.trim() }
    },
  }
  return reader
}

function incidentOf(form: IncidentForm, reader: Reader): PublishRequest['incident'] {
  if (form.mode === 'known') return { kind: 'known', id: form.id }
  const terms = {
    title: reader.text('incident.title', form.title),
    startedOn: reader.day('incident.startedOn', form.startedOn),
    disclosure: form.disclosure && disclosureOf(form.disclosure, reader),
  }
  return form.mode === 'revised'
    ? { kind: 'revised', id: form.id, ...terms }
    : { kind: 'new', incidentKind: form.kind, ...terms }
}

function disclosureOf(form: DisclosureForm, reader: Reader) {
  const count = form.count.trim()
  const share = form.share.trim().replace(',', '.')
  const percent = /^\d{1,3}(\.\d+)?$/.test(share) ? Number(share) / 100 : null
  if (share !== '' && (percent === null || percent > 1)) {
    reader.problems.push({ field: 'incident.disclosure.share', kind: 'number' })
  }
  return {
    items: [...form.items],
    count:
      count === ''
        ? null
        : { number: reader.whole('incident.disclosure.count', count), about: form.about, of: form.of },
    share: percent,
    told: form.told.map(({ who, on }, index) => ({
      who,
      on: reader.dayOrNone(`incident.disclosure.told.${index}.on`, on),
    })),
  }
}

function updateOf(form: UpdateForm, reader: Reader): PublishRequest['update'] {
  const { status, impact, services, scope, corrects } = form
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

function measureOf(form: MeasureForm, field: string, reader: Reader): PublishRequest['measures'][number] {
  const hasNote = form.note.en.trim() !== '' || form.note.fr.trim() !== ''
  const terms = {
    replaces: form.replaces === '' ? null : form.replaces,
    scope: scopeOf(form.scope),
    firstDay: reader.dayOrNone(`${field}.firstDay`, form.firstDay),
    end:
      form.end === 'through'
        ? { kind: form.end, day: reader.day(`${field}.end.day`, form.lastDay) }
        : { kind: form.end },
    note: hasNote ? reader.text(`${field}.note`, form.note) : null,
  }
  switch (form.kind) {
    case 'delivery_pause':
      return {
        ...terms,
        kind: form.kind,
        shutdown: {
          notBefore: reader.moment(`${field}.shutdown.notBefore`, form.notBefore),
          notAfter: reader.moment(`${field}.shutdown.notAfter`, form.notAfter),
        },
      }
    case 'delivery_window':
      return {
        ...terms,
        kind: form.kind,
        daysAWeek: reader.whole(`${field}.daysAWeek`, form.daysAWeek),
        from: reader.timeOfDay(`${field}.from`, form.from),
        to: reader.timeOfDay(`${field}.to`, form.to),
        overnight: form.overnight,
      }
    case 'order_cap':
      return {
        ...terms,
        kind: form.kind,
        number: reader.whole(`${field}.number`, form.number),
        unit: form.unit,
        base: form.base,
      }
    case 'order_policy':
      return { ...terms, kind: form.kind, policy: form.policy }
    case 'launch_delay':
      return { ...terms, kind: form.kind }
    case 'fee_waiver':
      return {
        ...terms,
        kind: form.kind,
        fee: form.fee,
        amount: centsOf(form.amount, `${field}.amount`, reader),
        countedOn: form.countedOn,
        uses: form.uses.trim() === '' ? 'unlimited' : reader.whole(`${field}.uses`, form.uses),
      }
  }
}

/** Dollars as they are typed here, with a point or a comma. */
function centsOf(text: string, field: string, reader: Reader): number | null {
  const typed = text.replaceAll(/[\s$]/g, '').replace(',', '.')
  if (typed === '') return null
  if (!/^\d{1,6}(\.\d{1,2})?$/.test(typed) || Number(typed) === 0) {
    reader.problems.push({ field, kind: 'number' })
    return null
  }
  return Math.round(Number(typed) * 100)
}

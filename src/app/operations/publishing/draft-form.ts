import type { Bilingual } from '../../../domain/facts/bilingual.ts'
import type { IncidentKind, Impact } from '../../../domain/incidents/incident.ts'
import { type IncidentStatus, statusesOf } from '../../../domain/incidents/incident-status.ts'
import type { MeasureKind } from '../../../domain/measures/measure.ts'
import type { MeasureEnd } from '../../../domain/measures/measure-fact.ts'
import type { ServiceId, ServiceStatus } from '../../../domain/incidents/service.ts'
import type { Region } from '../../../domain/stores/store.ts'
import { formOf, type TermsForm } from './measures/measure-forms.ts'

/** The state of the editor. Stores every field as typed, so that no input is lost. */
export interface DraftForm {
  /** Changes with the structure of the form. The editor does not open other formats. */
  readonly format: 2
  readonly incident: IncidentForm
  readonly update: UpdateForm
  readonly measures: readonly MeasureForm[]
  /** Toronto time as `YYYY-MM-DDTHH:MM`; empty to publish now. */
  readonly showAt: string
}

export interface IncidentForm {
  readonly mode: 'new' | 'known' | 'revised'
  /** The id of a known incident; empty for a new one. */
  readonly id: string
  readonly kind: IncidentKind
  readonly title: Bilingual
  readonly startedOn: string
  /** Toronto time as `HH:MM`; empty if unknown. */
  readonly beganAt: string
  readonly disclosure: DisclosureForm | null
}

export interface DisclosureForm {
  readonly items: readonly {
    readonly what: Bilingual
    readonly exposure: 'exposed' | 'not_exposed' | 'unknown' | 'disputed'
  }[]
  /** Empty if unknown. */
  readonly count: string
  readonly about: boolean
  readonly of: Bilingual
  /** In percent. */
  readonly share: string
  readonly informed: readonly { readonly who: Bilingual; readonly on: string }[]
}

export interface UpdateForm {
  readonly status: IncidentStatus
  readonly impact: Impact
  readonly services: Readonly<Partial<Record<ServiceId, ServiceStatus>>>
  readonly scope: ScopeForm
  readonly headline: Bilingual
  readonly body: Bilingual
  readonly nextUpdateBy: string
  /** Of maintenance: Toronto time as `YYYY-MM-DDTHH:MM`. */
  readonly plannedFrom: string
  readonly plannedTo: string
  readonly effectiveOn: string
  readonly corrects: { readonly updateId: string; readonly was: Bilingual; readonly now: Bilingual } | null
  readonly sources: string
}

export interface ScopeForm {
  readonly kind: 'everyone' | 'regions' | 'stores'
  readonly regions: readonly Region[]
  readonly storeIds: readonly string[]
}

interface AnyMeasureForm<K> {
  /** Identifies the measure in the form. */
  readonly key: string
  readonly kind: K
  /** The id of the measure that this one replaces; empty for a new measure. */
  readonly replaces: string
  readonly scope: ScopeForm
  /** Empty if unknown. */
  readonly firstDay: string
  readonly end: MeasureEnd['kind']
  readonly lastDay: string
  readonly note: Bilingual
}

/** A measure as typed: the common fields and the terms of its kind. */
export type MeasureForm<K extends MeasureKind = MeasureKind> = AnyMeasureForm<K> & TermsForm<K>

export const EMPTY_TEXT: Bilingual = { en: '', fr: '' }
export const FOR_EVERYONE: ScopeForm = { kind: 'everyone', regions: [], storeIds: [] }

/**
 * The form with these fields of its incident. Where its kind becomes another one, so do a status that it does not have,
 * and the suggested promise: of planned maintenance, its end is the promise.
 */
export function withIncident(form: DraftForm, incident: IncidentForm): DraftForm {
  const [first = 'investigating', ...others] = statusesOf(incident.kind)
  const { status, nextUpdateBy } = form.update
  const becomesMaintenance = incident.kind === 'maintenance' && form.incident.kind !== 'maintenance'
  return {
    ...form,
    incident,
    update: {
      ...form.update,
      status: others.includes(status) ? status : first,
      nextUpdateBy: becomesMaintenance ? '' : nextUpdateBy,
    },
  }
}

/** Returns an empty form. `today` is a day; `nextUpdateBy` prefills the next promised update. */
export function emptyForm(today: string, nextUpdateBy: string): DraftForm {
  return {
    format: 2,
    incident: {
      mode: 'new',
      id: '',
      kind: 'disruption',
      title: EMPTY_TEXT,
      startedOn: today,
      beganAt: '',
      disclosure: null,
    },
    update: {
      status: 'investigating',
      impact: 'major',
      services: {},
      scope: FOR_EVERYONE,
      headline: EMPTY_TEXT,
      body: EMPTY_TEXT,
      nextUpdateBy,
      plannedFrom: '',
      plannedTo: '',
      effectiveOn: '',
      corrects: null,
      sources: '',
    },
    measures: [],
    showAt: '',
  }
}

export function emptyMeasure<K extends MeasureKind>(kind: K, today: string): MeasureForm<K> {
  const { end, initial } = formOf(kind)
  return {
    key: crypto.randomUUID(),
    kind,
    replaces: '',
    scope: FOR_EVERYONE,
    firstDay: today,
    end: end ?? 'further_notice',
    lastDay: '',
    note: EMPTY_TEXT,
    ...initial(today),
  }
}

/** Parses the content of a draft. Returns null if it is not a form of the current format. */
export function readForm(content: string): DraftForm | null {
  try {
    const read: unknown = JSON.parse(content)
    return isForm(read) ? withAllFields(read) : null
  } catch {
    return null
  }
}

/** Drafts of before these fields existed lack them. */
function withAllFields(form: DraftForm): DraftForm {
  const { incident, update } = form
  return {
    ...form,
    incident: { ...incident, beganAt: incident.beganAt ?? '' },
    update: { ...update, plannedFrom: update.plannedFrom ?? '', plannedTo: update.plannedTo ?? '' },
  }
}

/** Checks the format and the parts only: this editor writes all fields of a part together. */
function isForm(read: unknown): read is DraftForm {
  return (
    typeof read === 'object' &&
    read !== null &&
    'format' in read &&
    read.format === 2 &&
    'incident' in read &&
    'update' in read &&
    'measures' in read &&
    Array.isArray(read.measures)
  )
}

/** The title of a draft in lists, at most 200 characters. */
export function titleOf({ incident, update }: DraftForm): string {
  return (update.headline.en || update.headline.fr || incident.title.en || incident.title.fr).slice(0, 200)
}

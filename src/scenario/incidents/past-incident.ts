import type { DataDisclosure } from '../../domain/incidents/data-disclosure.ts'
import { day } from '../../domain/time/day.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { Incident, IncidentKind, Update } from '../../domain/incidents/incident.ts'
import type { Bilingual } from '../../domain/facts/bilingual.ts'
import { namedId } from '../ids.ts'

/** An incident apart from that of August 2022, with its updates, oldest first. */
export interface PastIncident {
  readonly incident: Incident
  readonly updates: readonly Update[]
}

/** Makes an incident with an id derived from `label`, published with the first of its `updates`. */
export function pastIncident(
  label: string,
  given: { kind: IncidentKind; title: Bilingual; startedOn: string; disclosure?: DataDisclosure },
  updatesOf: (incidentId: Id) => readonly [Update, ...Update[]],
): PastIncident {
  const id = namedId(label)
  const updates = updatesOf(id)
  return {
    incident: {
      id,
      publishedAt: updates[0].publishedAt,
      replaces: null,
      kind: given.kind,
      title: given.title,
      startedOn: day(given.startedOn),
      disclosure: given.disclosure ?? null,
    },
    updates,
  }
}

/** The closing update for an incident without a known closing notice. */
export const CLOSING: Pick<Update, 'basis' | 'headline' | 'body'> = {
  basis: 'simulated',
  headline: { en: 'Closed in this demonstration', fr: 'Clos dans cette démonstration' },
  body: {
    en: 'This is a closing entry of the demonstration; its day is assumed. No closing notice was read in a public source.',
    fr: 'Ceci est une entrée de clôture de la démonstration; sa date est supposée. Aucun avis de clôture n’a été trouvé dans une source publique.',
  },
}

import { expect, test } from 'vitest'
import { incidentsAt } from '../../../domain/incidents/incident.ts'
import { operationsIncident } from '../../../api/publishing/operations-view.ts'
import { anIncident, anUpdate, summer } from '../../../domain/testing/facts.ts'
import { type DraftForm, emptyForm } from './draft-form.ts'
import { followUp, reopeningOf, reportOf } from './follow-up.ts'
import { publishRequestOfForm } from './publish-request-of-form.ts'

const NOW = summer('2022-08-20', '09:00')
const WINDOW = { startsAt: summer('2022-08-20', '22:00'), endsAt: summer('2022-08-21', '02:00') }

function incidentOf(kind: 'disruption' | 'maintenance', over: Parameters<typeof anUpdate>[1]) {
  const incident = anIncident('incident', { kind, beganAt: summer('2022-08-05', '02:10') })
  const [state] = incidentsAt([incident], [anUpdate('u', over)], NOW)
  if (state === undefined) throw new Error('nothing was published')
  return operationsIncident(state)
}

test.each([
  ['disruption', 'resolved', 'investigating'],
  ['maintenance', 'completed', 'in_progress'],
] as const)('a closed %s is opened again, and its report leaves it closed', (kind, closed, open) => {
  const incident = incidentOf(kind, { status: closed })
  expect(reopeningOf(incident, '2022-08-20', '').update.status).toBe(open)
  const report = reportOf(incident, '2022-08-20')
  expect(report.update).toMatchObject({ status: closed, nextUpdateBy: '', services: {}, impact: 'none' })
  // Its blanks are to be filled in.
  expect(publishRequestOfForm(report).problems.map(({ kind: problem }) => problem)).toEqual(['blank', 'blank'])
})

test('a follow-up of maintenance keeps its planned window, and the instant at which an incident began', () => {
  const incident = incidentOf('maintenance', { status: 'scheduled', planned: WINDOW })
  const form = followUp(incident, '2022-08-20', '')
  expect(form.update).toMatchObject({ plannedFrom: '2022-08-20T22:00', plannedTo: '2022-08-21T02:00' })
  expect(form.incident.beganAt).toBe('02:10')
  const text = { en: 'Text', fr: 'Texte' }
  const whole = { ...form, update: { ...form.update, headline: text, body: text } }
  expect(publishRequestOfForm(whole).publishRequest?.update).toMatchObject({ planned: WINDOW })
})

test('new maintenance begins on the day of its planned window', () => {
  const text = { en: 'Text', fr: 'Texte' }
  const { incident, update, ...form } = emptyForm('2022-08-09', '')
  const whole: DraftForm = {
    ...form,
    incident: { ...incident, kind: 'maintenance', title: text },
    update: { ...update, headline: text, body: text, plannedFrom: '2022-08-20T22:00', plannedTo: '2022-08-21T02:00' },
  }
  expect(publishRequestOfForm(whole).publishRequest?.incident).toMatchObject({ startedOn: '2022-08-20' })
})

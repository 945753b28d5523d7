import { expect, test } from 'vitest'
import { incidentsAt } from '../../../domain/incidents/incident.ts'
import { operationsIncident } from '../../../api/publishing/operations-view.ts'
import { anIncident, anUpdate, summer } from '../../../domain/testing/facts.ts'
import { emptyForm, withIncident } from './draft-form.ts'
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

test('a form that becomes one of maintenance has a status of it, and promises no update before its end', () => {
  const form = emptyForm('2022-08-09', '2022-08-09T12:00')
  const began = { ...form, incident: { ...form.incident, beganAt: '02:10' } }
  const { incident, update } = withIncident(began, { ...began.incident, kind: 'maintenance' })
  expect(update).toMatchObject({ status: 'scheduled', nextUpdateBy: '' })
  // When maintenance begins, its window says.
  expect(publishRequestOfForm({ ...form, incident, update }).publishRequest?.incident).not.toHaveProperty('beganAt')
  const known = incidentOf('maintenance', { status: 'scheduled', planned: WINDOW })
  expect(followUp(known, '2022-08-09', '2022-08-09T12:00').update.nextUpdateBy).toBe('')
})

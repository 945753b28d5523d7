import { describe, expect, test } from 'vitest'
import { day } from '../../../domain/time/day.ts'
import { aPhase } from '../../../domain/testing/facts.ts'
import { formOf, nextPhase, type PhaseForm, readPlan } from './plan-form.ts'

const phases = [aPhase('2022-08-11', 120, 220), aPhase('2022-08-13', 260, 380, { heldBack: ['North'] })]
const free = phases.map((phase) => ({ ...phase, heldBack: [] }))
const [first, second] = formOf(free)
const typed = (over: Partial<PhaseForm>) => readPlan([{ ...(first as PhaseForm), ...over }, second as PhaseForm])

test('reads back the plan that was written', () => {
  expect(readPlan(formOf(free))).toEqual({ phases: free, rejected: {}, asked: {} })
})

describe('invalid input is reported at its field, and there is no plan', () => {
  test.each<[Partial<PhaseForm>, string, string]>([
    [{ firstDay: '' }, 'firstDay', 'day_missing'],
    [{ firstDay: '2022-02-30' }, 'firstDay', 'day_missing'],
    [{ low: '' }, 'stopsPerDay.low', 'stops_unreadable'],
    [{ low: '12.5' }, 'stopsPerDay.low', 'stops_unreadable'],
    [{ low: '-1' }, 'stopsPerDay.low', 'stops_unreadable'],
    [{ high: '100001' }, 'stopsPerDay.high', 'stops_unreadable'],
    [{ high: '1e3' }, 'stopsPerDay.high', 'stops_unreadable'],
  ])('%o', (over, field, problem) => {
    expect(typed(over)).toEqual({
      phases: null,
      rejected: { [`plan.phases.0.${field}`]: problem },
      asked: {},
    })
  })
})

test('domain issues are reported at the same fields, with the plan', () => {
  expect(typed({ firstDay: '2022-08-13' }).rejected).toEqual({
    'plan.phases.1.firstDay': 'phases_out_of_order',
  })
  expect(typed({ low: '300' }).rejected).toEqual({ 'plan.phases.0.stopsPerDay.low': 'stops_backwards' })
  expect(typed({ to: '06:00' }).rejected).toEqual({ 'plan.phases.0.hours.to': 'hours_backwards' })
  const held = readPlan(formOf(phases))
  expect(held.phases).toEqual(phases)
  expect(held.asked).toEqual({ 'plan.phases.1.heldBack': 'never_served' })
  expect(readPlan([]).rejected).toEqual({ 'plan.phases': 'no_phase' })
})

describe('the next phase', () => {
  test.each([
    ['copies the last phase and follows it', formOf(phases), '2022-08-14', '260'],
    ['does not start in the past', formOf(phases.slice(0, 1)), '2022-08-13', '120'],
    ['starts tomorrow if there is no phase', [], '2022-08-13', '100'],
  ])('%s', (_, before, firstDay, low) => {
    expect(nextPhase(before, day('2022-08-12'), 'new')).toMatchObject({ key: 'new', firstDay, low })
  })
})

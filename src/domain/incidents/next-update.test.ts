import { describe, expect, test } from 'vitest'
import { type Instant, plus } from '../time/instant.ts'
import type { IncidentState } from './incident.ts'
import { nextUpdateOf } from './next-update.ts'
import { anIncident, anUpdate, aState, PUBLISHED, summer } from '../testing/facts.ts'

const T = summer('2022-08-09', '18:00')
const promising = (id: string, nextUpdateBy: Instant | null, over: Partial<IncidentState> = {}): IncidentState =>
  aState(id, { updates: [anUpdate(`${id}-update`, { nextUpdateBy })], ...over })

describe('a promise is overdue once its instant has passed without an update', () => {
  test.each([
    ['a millisecond before', -1, false],
    ['at its instant', 0, false],
    ['a millisecond after', 1, true],
    ['a day after', 86_400_000, true],
  ])('%s', (_, ms, overdue) => {
    expect(nextUpdateOf([promising('incident', T)], plus(T, ms))).toEqual({
      by: T,
      overdue,
      incidentId: 'incident',
    })
  })
})

test('the promise of the newest update replaces the one before it', () => {
  const updates = [
    anUpdate('new', { publishedAt: plus(PUBLISHED, 10), nextUpdateBy: plus(T, 10) }),
    anUpdate('old', { nextUpdateBy: T }),
  ]
  expect(nextUpdateOf([aState('incident', { updates })], plus(T, 5))).toEqual({
    by: plus(T, 10),
    overdue: false,
    incidentId: 'incident',
  })
})

test('a newest update without a promise cancels the earlier promise', () => {
  const updates = [anUpdate('new', { nextUpdateBy: null }), anUpdate('old', { nextUpdateBy: T })]
  expect(nextUpdateOf([aState('incident', { updates })], T)).toBeNull()
})

test('returns the earliest of several promises, whatever the input order', () => {
  const states = [promising('later', plus(T, 1)), promising('earlier', T), promising('none', null)]
  expect(nextUpdateOf(states, T)).toMatchObject({ incidentId: 'earlier' })
  expect(nextUpdateOf(states.toReversed(), T)).toMatchObject({ incidentId: 'earlier' })
})

test.each([
  ['a closed incident', promising('closed', T, { open: false })],
  ['a data incident', promising('data', T, { incident: anIncident('data', { kind: 'data' }) })],
])('%s has no promise', (_, state) => expect(nextUpdateOf([state], T)).toBeNull())

test('without incidents there is no promise', () => expect(nextUpdateOf([], T)).toBeNull())

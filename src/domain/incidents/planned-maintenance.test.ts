import { describe, expect, test } from 'vitest'
import { statusIn } from '../measures/roll-up.ts'
import { type NetworkFacts, NO_FACTS } from '../status/network.ts'
import { nextTransition } from '../status/next-transition.ts'
import { serviceHistory } from '../status/service-history.ts'
import { anIncident, anUpdate, aStore, summer } from '../testing/facts.ts'
import { instant, type Instant, plus } from '../time/instant.ts'
import { type IncidentState, incidentsAt, type Update } from './incident.ts'
import { incidentsOf, nextUpdateOf } from './next-update.ts'
import { staleIncidentsAt } from './stale-incident.ts'

const [FROM, TO] = [summer('2022-08-20', '22:00'), summer('2022-08-21', '02:00')]
const WINDOW = { startsAt: FROM, endsAt: TO }
const ORDERING = { 'store-ordering': 'under_maintenance' } as const
const planned = (over: Partial<Update> = {}) =>
  anUpdate('planned', { status: 'scheduled', impact: 'minor', services: ORDERING, planned: WINDOW, ...over })
const factsOf = (...updates: Update[]): NetworkFacts => ({
  ...NO_FACTS,
  incidents: [anIncident('incident', { kind: 'maintenance', publishedAt: instant('2022-01-01T00:00:00Z') })],
  updates,
})
function stateAt(now: Instant, ...updates: Update[]): IncidentState {
  const { incidents, updates: all } = factsOf(...updates)
  const [state] = incidentsAt(incidents, all, now)
  if (state === undefined) throw new Error('nothing was published')
  return state
}

describe('planned maintenance goes on by itself', () => {
  test.each<[string, Instant, string, string]>([
    ['long before', summer('2022-08-10', '12:00'), 'scheduled', 'operational'],
    ['a millisecond before its beginning', plus(FROM, -1), 'scheduled', 'operational'],
    ['at its beginning', FROM, 'in_progress', 'under_maintenance'],
    ['a millisecond before its end', plus(TO, -1), 'in_progress', 'under_maintenance'],
    ['at its end, which nobody confirmed', TO, 'verifying', 'under_maintenance'],
    ['a week after its end', plus(TO, 7 * 86_400_000), 'verifying', 'under_maintenance'],
  ])('%s', (_, now, status, ordering) => {
    const state = stateAt(now, planned())
    expect(state).toMatchObject({ status, open: true, planned: WINDOW })
    expect(statusIn([state], 'store-ordering')).toBe(ordering)
    // A store sees the same.
    expect(incidentsOf(aStore('store'), [state])).toMatchObject([{ status }])
  })

  test.each<[string, Partial<Update>, string]>([
    ['completed early', { status: 'completed', publishedAt: plus(FROM, 60_000) }, 'completed'],
    ['begun early', { status: 'in_progress', publishedAt: plus(FROM, -60_000) }, 'in_progress'],
    ['verified early', { status: 'verifying', publishedAt: plus(FROM, 60_000) }, 'verifying'],
    [
      'moved to later',
      { publishedAt: plus(FROM, -60_000), planned: { startsAt: TO, endsAt: plus(TO, 60_000) } },
      'scheduled',
    ],
  ])('until an update says otherwise: %s', (_, over, status) => {
    const later = planned({ id: 'later', ...over })
    expect(stateAt(plus(FROM, 120_000), planned(), later).status).toBe(status)
  })

  test.each<[string, string, string, string]>([
    ['an hour lost at night', '2022-03-13T01:00:00-05:00', '2022-03-13T04:00:00-04:00', '2022-03-13T03:30:00-04:00'],
    ['an hour gained at night', '2022-11-06T01:30:00-04:00', '2022-11-06T01:30:00-05:00', '2022-11-06T01:00:00-05:00'],
    ['two offsets', '2022-08-20T22:00:00-04:00', '2022-08-21T02:30:00Z', '2022-08-20T22:15:00-04:00'],
  ])('over %s', (_, from, to, within) => {
    const window = { startsAt: instant(from), endsAt: instant(to) }
    const at = (now: Instant) =>
      stateAt(now, planned({ publishedAt: instant('2022-01-01T00:00:00Z'), planned: window })).status
    expect([at(plus(window.startsAt, -1)), at(instant(within)), at(window.endsAt)]).toEqual([
      'scheduled',
      'in_progress',
      'verifying',
    ])
  })
})

test('it begins on the day of its window, also where that was moved or passed', () => {
  const moved = planned({
    id: 'moved',
    publishedAt: plus(FROM, -60_000),
    planned: { startsAt: TO, endsAt: plus(TO, 1) },
  })
  const done = planned({ id: 'z', status: 'completed', publishedAt: plus(TO, 2) })
  const startedOn = (...updates: Update[]) => stateAt(plus(TO, 3), ...updates).startedOn
  expect([
    startedOn(planned()),
    startedOn(planned(), moved),
    startedOn(planned(), { ...done, planned: WINDOW }),
  ]).toEqual(['2022-08-20', '2022-08-21', '2022-08-20'])
})

describe('what is due', () => {
  const dueAt = (now: Instant, ...updates: Update[]) => nextUpdateOf([stateAt(now, ...updates)], now)

  test('nothing before maintenance begins', () => expect(dueAt(plus(FROM, -1), planned())).toBeNull())
  test('its end, once it has begun', () =>
    expect(dueAt(FROM, planned())).toEqual({ by: TO, overdue: false, incidentId: 'incident' }))
  test('its end that passed', () => expect(dueAt(plus(TO, 1), planned())).toMatchObject({ by: TO, overdue: true }))
  test('a promised update first', () => {
    const by = summer('2022-08-20', '23:00')
    expect(dueAt(FROM, planned({ nextUpdateBy: by }))).toMatchObject({ by })
  })
  test('nothing once it is completed', () =>
    expect(dueAt(plus(TO, 2), planned(), planned({ id: 'z', status: 'completed', publishedAt: TO }))).toBeNull())

  test.each([
    ['before it begins', plus(FROM, -1), []],
    ['just after it began', plus(FROM, 3_600_000), []],
    ['three hours after it began', plus(FROM, 3 * 3_600_000), [{ hours: 3, lastUpdateAt: FROM }]],
  ])('it is stale by its beginning, not by its announcement: %s', (_, now, expected) => {
    expect(staleIncidentsAt([stateAt(now, planned())], now)).toMatchObject(expected)
  })
})

test('the network changes when it begins, when it ends, and when its end has passed', () => {
  const facts = factsOf(planned())
  const noon = summer('2022-08-20', '12:00')
  expect(nextTransition(facts, noon).at).toBe(FROM)
  expect(nextTransition(facts, plus(FROM, 3 * 3_600_000)).at).toBe(TO)
  expect(nextTransition(facts, TO).at).toBe(plus(TO, 1))
})

test('the history of a service holds the days on which it took place', () => {
  const done = planned({ id: 'z', status: 'completed', publishedAt: summer('2022-08-21', '02:30') })
  const { services } = serviceHistory(factsOf(planned(), done), summer('2022-08-23', '12:00'), 5)
  expect(services.find(({ id }) => id === 'store-ordering')?.days).toEqual([
    'operational',
    'under_maintenance',
    'under_maintenance',
    'operational',
    'operational',
  ])
})

import { describe, expect, test } from 'vitest'
import { incidentsAt, concerns, type Update } from './incident.ts'
import { type IncidentStatus, INCIDENT_STATUSES, isClosed } from './incident-status.ts'
import { plus } from '../time/instant.ts'
import type { Scope } from '../stores/scope.ts'
import { incidentsOf } from './next-update.ts'
import { anIncident, anUpdate, aStore, both, PUBLISHED as T } from '../testing/facts.ts'

const incident = anIncident('incident')
const correcting = (updateId: string): Pick<Update, 'corrects'> => ({
  corrects: { updateId, was: both('was'), now: both('now') },
})

describe('an incident has the state of its newest update', () => {
  const updates = [
    anUpdate('second', {
      publishedAt: plus(T, 10),
      status: 'identified',
      impact: 'critical',
      services: { 'store-deliveries': 'major_outage' },
    }),
    anUpdate('first'),
    anUpdate('last', { publishedAt: plus(T, 20), status: 'resolved', impact: 'none' }),
  ]
  test.each([
    ['unknown a millisecond before the first update', -1, []],
    ['at the first update', 0, [{ status: 'investigating', open: true, closedAt: null }]],
    ['a millisecond before the second update', 9, [{ status: 'investigating', impact: 'major' }]],
    [
      'at the second update',
      10,
      [
        {
          status: 'identified',
          impact: 'critical',
          services: { 'store-deliveries': 'major_outage' },
          open: true,
        },
      ],
    ],
    [
      'at the resolution',
      20,
      [{ status: 'resolved', impact: 'none', services: {}, open: false, closedAt: plus(T, 20) }],
    ],
  ])('%s', (_, ms, expected) => expect(incidentsAt([incident], updates, plus(T, ms))).toMatchObject(expected))

  test('lists its updates newest first', () => {
    expect(incidentsAt([incident], updates, plus(T, 20))[0]?.updates.map(({ id }) => id)).toEqual([
      'last',
      'second',
      'first',
    ])
  })

  test('an update after resolution reopens it', () => {
    const again = anUpdate('again', { publishedAt: plus(T, 30), status: 'investigating' })
    expect(incidentsAt([incident], [...updates, again], plus(T, 30))).toMatchObject([{ open: true, closedAt: null }])
  })

  test('a replaced update has no effect', () => {
    const instead = anUpdate('instead', { publishedAt: plus(T, 30), replaces: 'last', status: 'monitoring' })
    expect(incidentsAt([incident], [...updates, instead], plus(T, 30))).toMatchObject([
      { status: 'monitoring', open: true },
    ])
  })

  test('an update does not affect another incident', () => {
    expect(incidentsAt([anIncident('other')], updates, plus(T, 20))).toEqual([])
  })
})

describe('the incident with the newest update comes first', () => {
  const incidents = [anIncident('a'), anIncident('b'), anIncident('c')]
  const updates = ['a', 'b', 'c'].map((incidentId, index) =>
    anUpdate(incidentId, { incidentId, publishedAt: plus(T, index === 1 ? 5 : 0) }),
  )
  const order = (list: typeof incidents) => incidentsAt(list, updates, plus(T, 10)).map((state) => state.incident.id)

  test('incidents with equal instants are sorted by id, whatever the input order', () => {
    expect(order(incidents)).toEqual(['b', 'a', 'c'])
    expect(order(incidents.toReversed())).toEqual(['b', 'a', 'c'])
  })
})

describe('only resolved and completed incidents are closed', () => {
  const closed: readonly IncidentStatus[] = ['resolved', 'completed']
  test.each(INCIDENT_STATUSES.map((status) => [status, closed.includes(status)] as const))(
    '%s: %s',
    (status, expected) => expect(isClosed(status)).toBe(expected),
  )
})

describe('a correction concerns its own scope and the audience of the corrected update', () => {
  const east = aStore('east', 'East')
  const north = aStore('north', 'North')
  const only = (...regions: ('East' | 'North')[]): Scope => ({ kind: 'regions', regions })
  const wrong = anUpdate('wrong', { scope: only('East') })
  const correction = anUpdate('correction', {
    scope: only('North'),
    publishedAt: plus(T, 10),
    ...correcting('wrong'),
  })
  const again = anUpdate('again', {
    scope: { kind: 'stores', storeIds: [] },
    publishedAt: plus(T, 20),
    ...correcting('correction'),
  })
  const all = [again, correction, wrong]

  test.each([
    ['the wrong update concerns the east', wrong, east, true],
    ['the wrong update does not concern the north', wrong, north, false],
    ['the correction concerns its own scope, the north', correction, north, true],
    ['the correction concerns the east, the audience of the wrong update', correction, east, true],
    ['the second correction concerns the east', again, east, true],
    ['the second correction concerns the north', again, north, true],
    ['the second correction does not concern the west', again, aStore('west', 'West'), false],
  ])('%s', (_, update, store, reached) => expect(concerns(update, store, all)).toBe(reached))

  test('so does a correction of the same instant; updates that correct each other do not widen their scopes', () => {
    const at = (update: Update): Update => ({ ...update, publishedAt: wrong.publishedAt })
    expect(concerns(at(correction), east, all.map(at))).toBe(true)
    const other = anUpdate('other', { scope: only('North'), ...correcting('wrong') })
    const round = [{ ...wrong, ...correcting('other') }, other]
    expect(round.map((update) => concerns(update, aStore('west', 'West'), round))).toEqual([false, false])
  })

  test('a correction of an unknown update, or of itself, concerns its own scope', () => {
    expect(concerns(anUpdate('lost', { scope: only('East'), ...correcting('nowhere') }), north, all)).toBe(false)
    const self = anUpdate('self', { scope: only('East'), ...correcting('self') })
    expect(concerns(self, north, [self])).toBe(false)
  })

  test('a store sees only the incidents and updates that concern it', () => {
    const own = anUpdate('own', { incidentId: 'quiet', scope: only('North') })
    const states = incidentsAt([incident, anIncident('quiet')], [...all, own], plus(T, 20))
    const shown = (store: typeof east) => incidentsOf(store, states).map(({ updates }) => updates.map(({ id }) => id))
    expect(shown(east)).toEqual([['again', 'correction', 'wrong']])
    expect(shown(north)).toEqual([['again', 'correction'], ['own']])
    expect(shown(aStore('west', 'West'))).toEqual([])
  })
})

describe('an update for another store changes nothing for this store', () => {
  const states = incidentsAt(
    [incident, anIncident('other')],
    [
      anUpdate('all', { services: { 'store-deliveries': 'partial_outage' } }),
      anUpdate('all-other', { incidentId: 'other', publishedAt: plus(T, 10) }),
      anUpdate('theirs', {
        scope: { kind: 'stores', storeIds: ['theirs'] },
        publishedAt: plus(T, 20),
        status: 'resolved',
        impact: 'none',
      }),
    ],
    plus(T, 20),
  )

  test('the incident remains open and keeps its position', () => {
    expect(incidentsOf(aStore('mine'), states)).toMatchObject([
      { incident: { id: 'other' } },
      {
        incident: { id: 'incident' },
        open: true,
        closedAt: null,
        impact: 'major',
        services: { 'store-deliveries': 'partial_outage' },
        updates: [{ id: 'all' }],
      },
    ])
  })

  test('the incident is resolved for the store in the scope', () => {
    expect(incidentsOf(aStore('theirs'), states)).toMatchObject([
      { incident: { id: 'incident' }, open: false, closedAt: plus(T, 20), services: {} },
      { incident: { id: 'other' } },
    ])
  })
})

describe('an incident is closed since the update that closed it', () => {
  const north: Scope = { kind: 'regions', regions: ['North'] }
  const east: Scope = { kind: 'regions', regions: ['East'] }
  const closes = (id: string, at: number, over: Partial<Update> = {}) =>
    anUpdate(id, { publishedAt: plus(T, at), status: 'resolved', ...over })
  test.each<[string, Update[], number]>([
    ['whatever is said later', [anUpdate('a'), closes('b', 10), closes('c', 20), closes('d', 30)], 10],
    ['also for a correction', [anUpdate('a'), closes('b', 10), closes('c', 20, correcting('b'))], 10],
    [
      'again after it was opened again',
      [anUpdate('a'), closes('b', 10), anUpdate('c', { publishedAt: plus(T, 20) }), closes('d', 30), closes('e', 40)],
      30,
    ],
    [
      'for the last of its regions',
      [
        anUpdate('a'),
        closes('b', 10, { scope: north }),
        closes('c', 20, { scope: east }),
        closes('d', 30, { scope: { kind: 'regions', regions: ['GTA', 'Toronto', 'West'] } }),
      ],
      30,
    ],
    [
      'for a region that was closed before the others, not again with them',
      [anUpdate('a'), closes('b', 10, { scope: north }), closes('c', 20)],
      20,
    ],
  ])('%s', (_, updates, ms) => {
    expect(incidentsAt([incident], updates, plus(T, 100))).toMatchObject([{ open: false, closedAt: plus(T, ms) }])
  })
})

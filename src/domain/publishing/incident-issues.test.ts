import { describe, expect, test } from 'vitest'
import type { NetworkFacts } from '../status/network.ts'
import type { Update } from '../incidents/incident.ts'
import { anIncident, anUpdate, both, summer } from '../testing/facts.ts'
import { day } from '../time/day.ts'
import { closing, issues, KNOWN, NEW, north, toronto, update } from '../testing/publish-requests.ts'
import type { PublishRequest, UpdateRequest } from './publish-request.ts'

describe('services and impact agree', () => {
  const NO_SERVICES = ['update.services no_services']
  const NO_IMPACT = ['update.impact no_impact']
  test.each<[string, Partial<UpdateRequest>, string[]]>([
    ['an impact without services', { services: {} }, NO_SERVICES],
    ['a minor impact without services', { services: {}, impact: 'minor' }, NO_SERVICES],
    ['an impact on services that run', { services: { 'store-deliveries': 'operational' } }, NO_SERVICES],
    ['an impact on services under maintenance', { services: { 'order-tracking': 'under_maintenance' } }, []],
    ['no impact and no services', { services: {}, impact: 'none' }, []],
    ['no impact and an outage', { impact: 'none' }, NO_IMPACT],
    ['no impact and a delay', { impact: 'none', services: { 'order-tracking': 'degraded_performance' } }, NO_IMPACT],
    ['no impact and maintenance', { impact: 'none', services: { 'order-tracking': 'under_maintenance' } }, []],
    ['an incident that is resolved', { services: {}, status: 'resolved', nextUpdateBy: null }, []],
    ['services of which nothing is said, where none is known', { services: null }, NO_SERVICES],
  ])('%s', (_, over, expected) => expect(issues(update(over))).toEqual(expected))

  test('services of which nothing is said stand', () => {
    const known = { ...KNOWN, updates: [anUpdate('said', { services: { 'store-ordering': 'partial_outage' } })] }
    expect(issues(update({ services: null }), known)).toEqual([])
  })
  test('also those of one region', () => {
    const quiet = anUpdate('quiet', { scope: north, services: {}, impact: 'none' })
    const known = { ...KNOWN, updates: [anUpdate('said', { services: { 'store-ordering': 'partial_outage' } }), quiet] }
    expect(issues(update({ services: null, scope: toronto }), known)).toEqual([])
    expect(issues(update({ services: null, scope: north }), known)).toEqual(NO_SERVICES)
  })
  test('a data incident affects none', () => {
    expect(issues({ incident: { ...NEW, incidentKind: 'data' }, ...update({ services: {} }) })).toEqual([])
  })
})

describe('the planned window of maintenance', () => {
  const MAINTENANCE = { ...NEW, incidentKind: 'maintenance' } as const
  const window = (from: string, to: string) => ({
    startsAt: summer('2022-08-20', from),
    endsAt: summer(to < '12:00' ? '2022-08-21' : '2022-08-20', to),
  })
  const TONIGHT = window('22:00', '02:00')
  const status = (
    each: UpdateRequest['status'],
    planned: UpdateRequest['planned'],
    over: Partial<UpdateRequest> = {},
  ) => update({ status: each, planned, nextUpdateBy: null, ...over })
  const ago = (hours: number) => summer('2022-08-09', `0${9 - hours}:00`)
  test.each<[string, Partial<PublishRequest>, string[]]>([
    ['scheduled, from tonight to the morning', status('scheduled', TONIGHT), []],
    [
      'without one',
      status('scheduled', undefined),
      ['update.planned window_missing', 'update.nextUpdateBy no_promise?'],
    ],
    [
      'in progress without one',
      status('in_progress', undefined, { nextUpdateBy: summer('2022-08-09', '12:00') }),
      ['update.planned window_missing'],
    ],
    [
      'that ends before it begins',
      status('scheduled', { startsAt: TONIGHT.endsAt, endsAt: TONIGHT.startsAt }),
      ['update.planned.endsAt window_backwards'],
    ],
    [
      'that ends as it begins',
      status('scheduled', { ...TONIGHT, endsAt: TONIGHT.startsAt }),
      ['update.planned.endsAt window_backwards'],
    ],
    [
      'scheduled, but begun already',
      status('scheduled', { ...TONIGHT, startsAt: ago(1) }),
      ['update.planned.startsAt window_begun'],
    ],
    ['in progress since before', status('in_progress', { ...TONIGHT, startsAt: ago(1) }), []],
    [
      'in progress, but over',
      status('in_progress', { startsAt: ago(2), endsAt: ago(1) }),
      ['update.planned.endsAt window_over', 'update.nextUpdateBy no_promise?'],
    ],
    [
      'verified after its end, without a promise',
      status('verifying', { startsAt: ago(2), endsAt: ago(1) }),
      ['update.nextUpdateBy no_promise?'],
    ],
    ['completed, over', status('completed', { startsAt: ago(2), endsAt: ago(1) }, { services: {} }), []],
    [
      'of more than a month',
      status('scheduled', { ...TONIGHT, endsAt: summer('2022-09-21', '12:00') }),
      ['update.planned.endsAt window_long?'],
    ],
    ['with an impact and no services', status('scheduled', TONIGHT, { services: {} }), ['update.services no_services']],
  ])('%s', (_, over, expected) => expect(issues({ incident: MAINTENANCE, ...over })).toEqual(expected))

  test('belongs to maintenance alone', () => {
    expect(issues(update({ planned: TONIGHT }))).toEqual(['update.planned window_of_other_kind'])
  })

  const other = (over: Partial<Update> = {}): NetworkFacts => ({
    ...KNOWN,
    incidents: [...KNOWN.incidents, anIncident('other', { kind: 'maintenance' })],
    updates: [
      ...KNOWN.updates,
      anUpdate('o', {
        incidentId: 'other',
        status: 'scheduled',
        services: { 'store-deliveries': 'under_maintenance' },
        planned: TONIGHT,
        ...over,
      }),
    ],
  })
  const OVERLAPS = ['update.planned.startsAt window_overlaps?']
  test.each<[string, NetworkFacts, Partial<PublishRequest>, string[]]>([
    ['of the same service, stores and time', other(), status('scheduled', window('23:00', '23:30')), OVERLAPS],
    ['right after it', other(), status('scheduled', window('21:00', '22:00')), []],
    [
      'of another service',
      other({ services: { 'order-tracking': 'under_maintenance' } }),
      status('scheduled', TONIGHT),
      [],
    ],
    ['for other stores', other({ scope: north }), status('scheduled', TONIGHT, { scope: toronto }), []],
    ['that was completed', other({ status: 'completed' }), status('scheduled', TONIGHT), []],
  ])('beside other maintenance: %s', (_, known, over, expected) => {
    expect(issues({ incident: { ...MAINTENANCE, title: both('Another') }, ...over }, known)).toEqual(expected)
  })

  describe('of which a follow-up says nothing', () => {
    const own = { ...status('in_progress', undefined), incident: { kind: 'known', id: 'other' } } as const
    test('stands', () => expect(issues(own, other())).toEqual([]))
    test('does not stand once the maintenance was closed', () =>
      expect(issues(own, other({ status: 'completed' }))).toEqual([
        'update.planned window_missing',
        'update.status reopens?',
        'update.nextUpdateBy no_promise?',
      ]))
  })
})

test.each<[string, Partial<PublishRequest>, string[]]>([
  ['at an instant of its day', { beganAt: summer('2022-08-09', '02:10') }, []],
  ['at an instant of another day', { beganAt: summer('2022-08-08', '23:59') }, ['incident.beganAt began_other_day']],
  ['in the future', { beganAt: summer('2022-08-09', '09:01') }, ['incident.beganAt began_ahead']],
  ['366 days ago', { startedOn: day('2021-08-08') }, []],
  ['367 days ago', { startedOn: day('2021-08-07') }, ['incident.startedOn began_long_ago?']],
] as [string, object, string[]][])('an incident that began %s', (_, over, expected) => {
  expect(issues({ incident: { ...NEW, ...over } })).toEqual(expected)
})

describe('a closed incident', () => {
  const closed = { ...KNOWN, updates: [anUpdate('said', { status: 'resolved' })] }
  test.each<[string, Partial<UpdateRequest>, string[]]>([
    ['is opened again by an update, if that is meant', {}, ['update.status reopens?']],
    ['stays closed with one that closes it', { status: 'resolved', nextUpdateBy: null }, []],
  ])('%s', (_, over, expected) => expect(issues(update(over), closed)).toEqual(expected))
})

test('an incident about data names no services', () => {
  const incident = { ...NEW, incidentKind: 'data' } as const
  expect(issues({ incident, ...update({}) })).toEqual(['update.services services_of_data'])
})

describe('an update of the incident that is scheduled', () => {
  test.each<[string, Partial<PublishRequest>, NetworkFacts, string[]]>([
    ['an update before a scheduled end', {}, closing(), ['update.status scheduled_update?']],
    ['an update for another region', update({ scope: toronto }), closing({ scope: north }), []],
    [
      'an end before a scheduled end',
      update({ status: 'resolved', nextUpdateBy: null }),
      closing(),
      ['update.status scheduled_update?'],
    ],
    [
      'an update before a milder one',
      {},
      closing({ status: 'monitoring', impact: 'none' }),
      ['update.status scheduled_update?'],
    ],
    ['an end of another incident', {}, closing({ incidentId: 'other' }), []],
    ['what the demonstration will publish', {}, { ...closing(), publications: [] }, []],
  ])('%s', (_, request, known, expected) => expect(issues(request, known)).toEqual(expected))
})

describe('an incident like an open one', () => {
  const DUPLICATE = ['incident.title likely_duplicate?']
  const said = (over: Partial<Parameters<typeof anUpdate>[1]> = {}) => ({
    ...KNOWN,
    updates: [anUpdate('said', { services: { 'store-deliveries': 'partial_outage' }, ...over })],
  })
  const soon = { publishedAt: summer('2022-08-09', '08:01') }
  test.each<[string, NetworkFacts, object, Partial<UpdateRequest>, string[]]>([
    ['of the same title, days later', said(), { title: both('incident') }, {}, DUPLICATE],
    ['of the same title but for capitals and points', said(), { title: both(' Incident! ') }, {}, DUPLICATE],
    ['of the same services within the hour', said(soon), {}, {}, DUPLICATE],
    ['of the same services, more than an hour later', said({ publishedAt: summer('2022-08-09', '07:59') }), {}, {}, []],
    ['of other services within the hour', said(soon), {}, { services: { 'order-tracking': 'partial_outage' } }, []],
    [
      'of another region',
      said({ ...soon, scope: { kind: 'regions', regions: ['North'] } }),
      {},
      { scope: toronto },
      [],
    ],
    ['of another kind', said(soon), { incidentKind: 'data', title: both('incident') }, { services: {} }, []],
    ['that is resolved', said({ ...soon, status: 'resolved' }), { title: both('incident') }, {}, []],
  ])('%s', (_, known, incident, over, expected) => {
    const whole = { incident: { ...NEW, ...incident }, ...update(over) }
    expect(issues(whole as Partial<PublishRequest>, known)).toEqual(expected)
  })
  test('an update of the open incident is none', () => expect(issues({}, said(soon))).toEqual([]))
})

describe('a title that more people would read than the update', () => {
  const mine = { kind: 'stores', storeIds: ['store'] } as const
  const secret = { ...KNOWN, updates: [anUpdate('said', { scope: mine })] }
  const revised = { incident: { ...NEW, kind: 'revised', id: 'incident' } } as const
  test.each<[string, Partial<PublishRequest>, NetworkFacts, string[]]>([
    ['a private incident with a public update', update({}), secret, ['update.scope title_public?']],
    ['a private incident with another private update', update({ scope: mine }), secret, []],
    ['a private incident with a title for everyone', { ...revised, ...update({}) }, secret, []],
    ['a public incident with a private update', update({ scope: mine }), KNOWN, []],
    [
      'a public incident with a title for named stores',
      { ...revised, ...update({ scope: mine }) },
      KNOWN,
      ['incident.title title_public?'],
    ],
    ['a public incident with a new title', { ...revised, ...update({}) }, KNOWN, []],
  ])('%s', (_, over, known, expected) => expect(issues(over, known)).toEqual(expected))
})

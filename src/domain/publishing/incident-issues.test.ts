import { describe, expect, test } from 'vitest'
import type { NetworkFacts } from '../status/network.ts'
import { anUpdate, both, summer } from '../testing/facts.ts'
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
  test.each<[string, object, Partial<UpdateRequest>]>([
    ['a data incident affects none', { incidentKind: 'data' }, {}],
    ['maintenance that has not begun affects none yet', { incidentKind: 'maintenance' }, { status: 'scheduled' }],
  ])('%s', (_, incident, over) => {
    const whole = { incident: { ...NEW, ...incident }, ...update({ services: {}, ...over }) }
    expect(issues(whole as Partial<PublishRequest>)).toEqual([])
  })
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

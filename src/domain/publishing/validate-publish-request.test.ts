// Long because each rule of a publish request is a table over the same request.
import { describe, expect, test } from 'vitest'
import { issuesOf } from './validate-publish-request.ts'
import { day } from '../time/day.ts'
import type { Instant } from '../time/instant.ts'
import type { Measure } from '../measures/measure.ts'
import { type NetworkFacts, NO_FACTS } from '../status/network.ts'
import { needsConfirmation } from './publish-request-issue.ts'
import {
  factsOfPublishRequest,
  type MeasureRequest,
  type UpdateRequest,
  type PublishRequest,
} from './publish-request.ts'
import { EVERYONE } from '../stores/scope.ts'
import { aCap, anIncident, anUpdate, aPause, both, summer } from '../testing/facts.ts'

const NOW = summer('2022-08-09', '09:00')
const KNOWN: NetworkFacts = {
  ...NO_FACTS,
  incidents: [anIncident('incident')],
  updates: [anUpdate('said', { nextUpdateBy: summer('2022-08-09', '18:00') })],
}
const UPDATE: UpdateRequest = {
  status: 'identified',
  impact: 'major',
  services: { 'store-deliveries': 'major_outage' },
  scope: EVERYONE,
  headline: both('headline'),
  body: both('body'),
  nextUpdateBy: summer('2022-08-09', '12:00'),
  effectiveOn: null,
  corrects: null,
  sources: [],
}
const PUBLISH_REQUEST: PublishRequest = {
  incident: { kind: 'known', id: 'incident' },
  update: UPDATE,
  measures: [],
  launches: [],
  launchChanges: [],
  plan: null,
  showAt: null,
}

function terms(measure: Measure, over: Partial<MeasureRequest> = {}): MeasureRequest {
  const { id: _, publishedAt: _at, incidentId: _of, updateId: _by, basis: _basis, ...rest } = measure
  return { ...rest, ...over } as MeasureRequest
}

function issues(publishRequest: Partial<PublishRequest>, known = KNOWN): string[] {
  const whole = { ...PUBLISH_REQUEST, ...publishRequest }
  let count = 0
  const added = factsOfPublishRequest(whole, known, () => `new-${(count += 1)}`, NOW)
  const isStore = (id: string) => id.startsWith('store')
  return issuesOf(whole, { known, added, isStore, now: NOW }).map(
    (issue) => `${issue.field} ${issue.kind}${needsConfirmation(issue) ? '?' : ''}`,
  )
}

const update = (over: Partial<UpdateRequest>): Partial<PublishRequest> => ({ update: { ...UPDATE, ...over } })
const measures = (...requested: MeasureRequest[]): Partial<PublishRequest> => ({ measures: requested })
const withMeasures = (...current: Measure[]): NetworkFacts => ({ ...KNOWN, measures: current })
const toronto = { kind: 'regions', regions: ['Toronto'] } as const
const through = (text: string) => ({ kind: 'through', day: day(text) }) as const
const NEW = {
  kind: 'new',
  incidentKind: 'disruption',
  title: both('title'),
  startedOn: day('2022-08-09'),
  disclosure: null,
} as const

test('a complete publish request has no issues', () => expect(issues({})).toEqual([]))

describe('an update', () => {
  test.each<[string, Partial<UpdateRequest>, string[]]>([
    ['without French', { headline: { en: 'a', fr: ' ' } }, ['update.headline.fr text_missing']],
    ['without a text', { body: both('') }, ['update.body.en text_missing', 'update.body.fr text_missing']],
    [
      'with a next update in the past',
      { nextUpdateBy: summer('2022-08-09', '09:00') },
      ['update.nextUpdateBy promise_past'],
    ],
    ['with a next update in one minute', { nextUpdateBy: summer('2022-08-09', '09:01') }, []],
    ['without a next update', { nextUpdateBy: null }, ['update.nextUpdateBy no_promise?']],
    ['that resolves the incident', { status: 'resolved', nextUpdateBy: null }, []],
    [
      'that resolves the incident and has a next update',
      { status: 'resolved' },
      ['update.nextUpdateBy promise_when_closed'],
    ],
    ['with a status of maintenance', { status: 'in_progress' }, ['update.status status_of_other_kind']],
    ['for no region', { scope: { kind: 'regions', regions: [] } }, ['update.scope.regions no_audience']],
    ['for no store', { scope: { kind: 'stores', storeIds: [] } }, ['update.scope.storeIds no_audience']],
    [
      'for an unknown store',
      { scope: { kind: 'stores', storeIds: ['store-1', 'nobody'] } },
      ['update.scope.storeIds.1 store_unknown'],
    ],
    ['that corrects a published update', { corrects: { updateId: 'said', was: both('a'), now: both('b') } }, []],
    [
      'that corrects an unknown update',
      { corrects: { updateId: 'other', was: both('a'), now: both('b') } },
      ['update.corrects.updateId update_unknown'],
    ],
  ])('%s', (_, over, expected) => expect(issues(update(over))).toEqual(expected))
})

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
    const north = anUpdate('north', { scope: { kind: 'regions', regions: ['North'] }, services: {}, impact: 'none' })
    const known = { ...KNOWN, updates: [anUpdate('said', { services: { 'store-ordering': 'partial_outage' } }), north] }
    expect(issues(update({ services: null, scope: toronto }), known)).toEqual([])
    expect(issues(update({ services: null, scope: north.scope }), known)).toEqual(NO_SERVICES)
  })
  test.each<[string, Partial<typeof NEW> & { incidentKind?: 'data' | 'maintenance' }, Partial<UpdateRequest>]>([
    ['a data incident affects none', { incidentKind: 'data' as never }, {}],
    [
      'maintenance that has not begun affects none yet',
      { incidentKind: 'maintenance' as never },
      { status: 'scheduled' },
    ],
  ])('%s', (_, incident, over) => {
    const whole = { incident: { ...NEW, ...incident }, ...update({ services: {}, ...over }) }
    expect(issues(whole as Partial<PublishRequest>)).toEqual([])
  })
})

describe('what is scheduled counts', () => {
  const north = { kind: 'regions', regions: ['North'] } as const
  const scheduling = (publishedAt: Instant, id: string) => [
    { id: 'scheduled', requestedAt: NOW, publishedAt, replaces: null, factIds: [id] },
  ]
  const closing = (over: Partial<Parameters<typeof anUpdate>[1]> = {}) => ({
    ...KNOWN,
    publications: scheduling(over.publishedAt ?? summer('2022-08-09', '18:00'), 'closing'),
    updates: [
      ...KNOWN.updates,
      anUpdate('closing', { publishedAt: summer('2022-08-09', '18:00'), status: 'resolved', ...over }),
    ],
  })
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
    [
      'a pause that outlasts a scheduled end',
      { ...measures(terms(aPause())), update: null },
      closing(),
      ['measures.0 pause_of_closed'],
    ],
    [
      'a pause that ends before it',
      { ...measures(terms(aPause(), { end: through('2022-08-09') })), update: null },
      closing({ publishedAt: summer('2022-08-10', '08:00') }),
      [],
    ],
  ])('%s', (_, request, known, expected) => expect(issues(request, known)).toEqual(expected))

  test('an incident does not close before a pause that is scheduled', () => {
    const publishedAt = summer('2022-08-09', '18:00')
    const publications = scheduling(publishedAt, 'pause')
    const known = { ...KNOWN, publications, measures: [aPause({ publishedAt })] }
    expect(issues(update({ status: 'resolved', nextUpdateBy: null }), known)).toEqual(['update.status pause_stands'])
  })

  test('an incident about data names no services', () => {
    const incident = { ...NEW, incidentKind: 'data' } as const
    expect(issues({ incident, ...update({}) })).toEqual(['update.services services_of_data'])
  })
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

describe('a pause', () => {
  const north = { kind: 'regions', regions: ['North'] } as const
  const pause = (over: Partial<MeasureRequest> = {}) => measures(terms(aPause(), over))
  test.each<[string, Partial<PublishRequest>, NetworkFacts, string[]]>([
    ['of an incident that reaches all', pause(), KNOWN, []],
    ['without an incident', { ...pause(), incident: null, update: null }, KNOWN, ['incident pause_without_incident']],
    [
      'published with the end of its incident',
      { ...pause(), incident: NEW, ...update({ status: 'resolved', nextUpdateBy: null }) },
      KNOWN,
      ['measures.0 pause_of_closed'],
    ],
    [
      'for more stores than the incident reaches',
      { ...pause(), incident: NEW, ...update({ scope: north }) },
      KNOWN,
      ['measures.0.scope pause_unexplained'],
    ],
    [
      'for the stores that the incident reaches',
      { ...pause({ scope: north }), incident: NEW, ...update({ scope: north }) },
      KNOWN,
      [],
    ],
    [
      'of an incident that is closed for its region',
      { ...pause({ scope: north }), update: null },
      { ...KNOWN, updates: [...KNOWN.updates, anUpdate('north', { scope: north, status: 'resolved' })] },
      ['measures.0 pause_of_closed'],
    ],
    [
      'that has ended needs none',
      { ...pause({ end: through('2022-08-08') }), incident: null, update: null },
      KNOWN,
      [],
    ],
  ])('%s', (_, request, known, expected) => expect(issues(request, known)).toEqual(expected))
})

describe('a publish request', () => {
  test.each<[string, Partial<PublishRequest>, string[]]>([
    ['without content', { update: null }, ['update nothing_to_publish']],
    ['of a new incident without an update', { incident: NEW, update: null }, ['update nothing_to_publish']],
    ['of a new incident', { incident: NEW }, []],
    ['of an update without an incident', { incident: null }, ['incident incident_missing']],
    ['of an unknown incident', { incident: { kind: 'known', id: 'x' } }, ['incident.id incident_unknown']],
    [
      'with a title in one language',
      { incident: { ...NEW, title: { en: 'a', fr: '' } } },
      ['incident.title.fr text_missing'],
    ],
    [
      'of a disruption that starts tomorrow',
      { incident: { ...NEW, startedOn: day('2022-08-10') } },
      ['incident.startedOn day_past?'],
    ],
    [
      'of maintenance that starts tomorrow',
      {
        incident: { ...NEW, incidentKind: 'maintenance', startedOn: day('2022-08-10') },
        update: { ...UPDATE, status: 'scheduled' },
      },
      [],
    ],
    ['scheduled in the past', { showAt: summer('2022-08-09', '09:00') }, ['showAt show_at_past']],
    [
      'scheduled after its own next update',
      { showAt: summer('2022-08-09', '13:00') },
      ['update.nextUpdateBy promise_past'],
    ],
    [
      'of invalid launches',
      {
        update: null,
        incident: null,
        launches: [{ replaces: null, product: '', plannedDay: day('2022-08-08') }],
        launchChanges: [{ launchId: 'x', change: { kind: 'moved', day: day('2022-08-08') }, reason: null }],
      },
      [
        'launches.0.product text_missing',
        'launches.0.plannedDay day_past?',
        'launchChanges.0.launchId launch_unknown',
        'launchChanges.0.change.day day_past?',
      ],
    ],
  ])('%s', (_, over, expected) => expect(issues(over)).toEqual(expected))
})

describe('a measure', () => {
  const cap = aCap({ firstDay: day('2022-08-11'), end: through('2022-08-20') })
  const pause = aPause()
  test.each<[string, MeasureRequest[], Measure[], string[]]>([
    ['that is new', [terms(cap)], [], []],
    [
      'that ends before it begins',
      [terms(cap, { end: through('2022-08-10') })],
      [],
      ['measures.0.end.day end_before_start'],
    ],
    ['of one day', [terms(cap, { end: through('2022-08-11') })], [], []],
    [
      'that contradicts another on the same days',
      [terms(aCap({ firstDay: day('2022-08-20') }))],
      [cap],
      ['measures.0 contradicts_measure'],
    ],
    ['that begins when the other has ended', [terms(aCap({ firstDay: day('2022-08-21') }))], [cap], []],
    ['with another base', [terms(cap, { base: 'product' })], [cap], []],
    ['for some of the same stores', [terms(cap, { scope: toronto })], [cap], ['measures.0 overlaps_measure?']],
    [
      'for other regions',
      [terms(cap, { scope: toronto })],
      [{ ...cap, scope: { kind: 'regions', regions: ['North'] } }],
      [],
    ],
    ['that replaces the other', [terms(cap, { replaces: 'cap' })], [cap], []],
    [
      'that replaces a measure that was replaced meanwhile',
      [terms(cap, { replaces: 'cap' })],
      [cap, { ...cap, id: 'newer', replaces: 'cap' }],
      ['measures.0.replaces measure_unknown', 'measures.0 contradicts_measure'],
    ],
    [
      'that replaces a measure of another kind',
      [terms(cap, { replaces: 'pause' })],
      [pause],
      ['measures.0.replaces measure_of_other_kind'],
    ],
    ['twice in one publish request', [terms(cap), terms(cap)], [], ['measures.1 contradicts_measure']],
    [
      'that resumes before the pause',
      [terms(pause, { replaces: 'pause', end: through('2022-08-04') })],
      [pause],
      ['measures.0.end.day resumes_before_pause'],
    ],
    [
      'with a shutdown that ends before it starts',
      [
        terms(
          aPause({
            shutdown: { notBefore: summer('2022-08-06', '00:00'), notAfter: summer('2022-08-05', '20:00') },
          }),
        ),
      ],
      [],
      ['measures.0.shutdown.notAfter shutdown_backwards'],
    ],
    [
      'with a note in one language',
      [terms(cap, { note: { en: 'a', fr: '' } })],
      [],
      ['measures.0.note.fr text_missing'],
    ],
  ])('%s', (_, requested, current, expected) =>
    expect(issues(measures(...requested), withMeasures(...current))).toEqual(expected),
  )
})

describe('an incident that closes', () => {
  const ended = update({ status: 'resolved', nextUpdateBy: null })
  const pause = aPause()
  test.each<[string, Partial<PublishRequest>, Measure[], string[]]>([
    ['while its pause is active', ended, [pause], ['update.status pause_stands']],
    [
      'together with its pause',
      { ...ended, ...measures(terms(pause, { replaces: 'pause', end: through('2022-08-08') })) },
      [pause],
      [],
    ],
    ['with a cap that has no last day', ended, [aCap()], ['update.status measure_without_end?']],
    ['with a cap that has a last day', ended, [aCap({ end: through('2022-09-01') })], []],
    ['while the pause of another incident is active', ended, [aPause({ incidentId: 'other' })], []],
    [
      'in another region than its pause',
      update({ status: 'resolved', nextUpdateBy: null, scope: toronto }),
      [aPause({ scope: { kind: 'regions', regions: ['North'] } })],
      [],
    ],
  ])('%s', (_, publishRequest, current, expected) =>
    expect(issues(publishRequest, withMeasures(...current))).toEqual(expected),
  )
})

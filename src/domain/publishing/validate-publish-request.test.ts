import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import type { Measure } from '../measures/measure.ts'
import type { NetworkFacts } from '../status/network.ts'
import { aCap, aPause, both, summer } from '../testing/facts.ts'
import { issues, KNOWN, measures, NEW, terms, through, toronto, update, UPDATE } from '../testing/publish-requests.ts'
import type { MeasureRequest, PublishRequest, UpdateRequest } from './publish-request.ts'

const withMeasures = (...current: Measure[]): NetworkFacts => ({ ...KNOWN, measures: current })

test('a complete publish request has no issues', () => expect(issues({})).toEqual([]))

const TOMORROW = { startsAt: summer('2022-08-10', '22:00'), endsAt: summer('2022-08-11', '02:00') }

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
        update: { ...UPDATE, status: 'scheduled', planned: TOMORROW },
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

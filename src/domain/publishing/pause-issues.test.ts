import { describe, expect, test } from 'vitest'
import type { NetworkFacts } from '../status/network.ts'
import type { Scope } from '../stores/scope.ts'
import { anUpdate, aPause, summer } from '../testing/facts.ts'
import {
  closing,
  issues,
  KNOWN,
  measures,
  NEW,
  north,
  scheduling,
  terms,
  through,
  toronto,
  update,
} from '../testing/publish-requests.ts'
import type { MeasureRequest, PublishRequest } from './publish-request.ts'

describe('a pause', () => {
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

describe('what is scheduled', () => {
  test.each<[string, Partial<PublishRequest>, NetworkFacts, string[]]>([
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
    const known = { ...KNOWN, publications: scheduling(publishedAt, 'pause'), measures: [aPause({ publishedAt })] }
    expect(issues(update({ status: 'resolved', nextUpdateBy: null }), known)).toEqual(['update.status pause_stands'])
  })
})

describe('regions of one incident', () => {
  const both: Scope = { kind: 'regions', regions: ['North', 'Toronto'] }
  /** Updates one after the other, each for its scope. */
  const told = (...all: readonly [Scope, 'resolved' | 'identified'][]): NetworkFacts => ({
    ...KNOWN,
    updates: all.map(([scope, status], index) =>
      anUpdate(`update ${index}`, { scope, status, publishedAt: summer('2022-08-08', `0${index}:00`) }),
    ),
  })
  const everyone: Scope = { kind: 'everyone' }
  test.each<[string, NetworkFacts, Scope, string[]]>([
    ['closed for all, open again in one', told([everyone, 'resolved'], [north, 'identified']), north, []],
    [
      'closed for all, open again elsewhere',
      told([everyone, 'resolved'], [north, 'identified']),
      toronto,
      ['measures.0 pause_of_closed'],
    ],
    ['closed in one of two', told([both, 'identified'], [toronto, 'resolved']), both, ['measures.0 pause_of_closed']],
    ['closed in two, open again in one, paused there', told([both, 'resolved'], [north, 'identified']), north, []],
    ['closed elsewhere', told([everyone, 'identified'], [toronto, 'resolved']), north, []],
    ['told to one of two', told([north, 'identified']), both, ['measures.0.scope pause_unexplained']],
    ['told to one after the other', told([north, 'identified'], [toronto, 'identified']), both, []],
  ])('%s', (_, known, scope, expected) => {
    expect(issues({ ...measures(terms(aPause(), { scope })), update: null }, known)).toEqual(expected)
  })
})

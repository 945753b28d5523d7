import { describe, expect, test } from 'vitest'
import { audienceOfPublication, audiencesOf, networkFor } from './audience.ts'
import { type NetworkFacts, NO_FACTS } from './network.ts'
import type { Scope } from '../stores/scope.ts'
import { aCap, anIncident, anUpdate, summer } from '../testing/facts.ts'

const named = (...storeIds: string[]): Scope => ({ kind: 'stores', storeIds })
const later = summer('2022-08-20', '09:00')
const words = { en: 'was', fr: 'était' }
const corrects = (updateId: string) => ({ updateId, was: words, now: words })
const seenBy = (facts: NetworkFacts, ...storeIds: string[]) => {
  const { incidents, updates, measures } = networkFor(facts, audiencesOf(facts), storeIds)
  return [...incidents, ...updates, ...measures].map(({ id }) => id)
}

test('facts for everyone or for a region are public', () => {
  const facts = {
    ...NO_FACTS,
    measures: [aCap({ id: 'all' }), aCap({ id: 'north', scope: { kind: 'regions', regions: ['North'] } })],
  }
  expect(seenBy(facts)).toEqual(['all', 'north'])
})

test('facts for named stores are visible to them alone', () => {
  const facts = { ...NO_FACTS, measures: [aCap({ id: 'own', scope: named('a', 'b') })] }
  expect([seenBy(facts, 'a'), seenBy(facts, 'c', 'b'), seenBy(facts, 'c'), seenBy(facts)]).toEqual([
    ['own'],
    ['own'],
    [],
    [],
  ])
})

test('a replacement or correction is also visible to the audience of the original', () => {
  const facts = {
    ...NO_FACTS,
    measures: [aCap({ id: 'wide' }), aCap({ id: 'narrowed', publishedAt: later, replaces: 'wide', scope: named('a') })],
    updates: [
      anUpdate('wrong', { scope: named('b') }),
      anUpdate('right', { publishedAt: later, scope: named('a'), corrects: corrects('wrong') }),
    ],
  }
  expect(seenBy(facts)).toEqual(['wide', 'narrowed'])
  expect(seenBy(facts, 'a')).toEqual(['right', 'wide', 'narrowed'])
  expect(seenBy(facts, 'b')).toEqual(['wrong', 'right', 'wide', 'narrowed'])
})

test('also within one instant and in any order, but never for a later fact', () => {
  const wrong = anUpdate('wrong', { scope: named('b') })
  const right = anUpdate('right', { scope: named('a'), corrects: corrects('wrong') })
  expect(seenBy({ ...NO_FACTS, updates: [right, wrong] }, 'b')).toEqual(['right', 'wrong'])
  expect(seenBy({ ...NO_FACTS, updates: [right, { ...wrong, publishedAt: later }] }, 'b')).toEqual(['wrong'])
})

test('an incident has the audience of its updates', () => {
  const incident = anIncident('incident')
  const facts = {
    ...NO_FACTS,
    incidents: [incident, { ...incident, id: 'silent' }],
    updates: [anUpdate('own', { incidentId: incident.id, scope: named('a') })],
  }
  expect([seenBy(facts), seenBy(facts, 'b'), seenBy(facts, 'a')]).toEqual([[], [], [incident.id, 'own']])
})

describe('a publication concerns', () => {
  const noon = summer('2022-08-09', '12:00')
  const cap = (id: string, scope?: Scope, terms: object = {}) =>
    aCap({ id, publishedAt: noon, ...terms, ...(scope && { scope }) })
  const known = {
    ...NO_FACTS,
    measures: [aCap({ id: 'public' }), aCap({ id: 'private', scope: named('a', 'b') })],
  }

  test.each<[string, Partial<NetworkFacts>, readonly string[] | 'everyone']>([
    ['nobody if it adds nothing', {}, []],
    ['everyone by a fact for everyone', { measures: [cap('new')] }, 'everyone'],
    [
      'everyone by a fact for a region',
      { measures: [cap('new', { kind: 'regions', regions: ['North'] })] },
      'everyone',
    ],
    ['the stores of a fact for named stores', { measures: [cap('new', named('c'))] }, ['c']],
    ['the stores of all its facts', { measures: [cap('x', named('c')), cap('y', named('d'))] }, ['c', 'd']],
    [
      'the stores of a fact that it replaces',
      { measures: [cap('new', named('c'), { replaces: 'private' })] },
      ['c', 'a', 'b'],
    ],
    [
      'everyone if it replaces a fact for everyone',
      { measures: [cap('new', named('c'), { replaces: 'public' })] },
      'everyone',
    ],
    ['nobody while it is scheduled', { measures: [cap('new', undefined, { publishedAt: later })] }, []],
  ])('%s', (_, added, expected) => {
    const audience = audienceOfPublication(
      known,
      { ...known, measures: [...known.measures, ...(added.measures ?? [])] },
      noon,
    )
    expect(audience === 'everyone' ? audience : [...audience].sort()).toEqual(
      expected === 'everyone' ? expected : [...expected].sort(),
    )
  })
})

test('reads each update a few times, however many incidents there are', () => {
  let reads = 0
  const incidents = Array.from({ length: 300 }, (_, index) => anIncident(`incident ${index}`))
  const updates = incidents.map(({ id }) =>
    Object.defineProperty(anUpdate(`update of ${id}`), 'incidentId', {
      get() {
        reads += 1
        return id
      },
    }),
  )
  const audiences = audiencesOf({ ...NO_FACTS, incidents, updates })
  expect(incidents.every(({ id }) => audiences.get(id) === 'everyone')).toBe(true)
  expect(reads).toBeLessThan(300 * 10)
})

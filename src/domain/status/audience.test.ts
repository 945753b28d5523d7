import { expect, test } from 'vitest'
import { audiencesOf, networkFor } from './audience.ts'
import type { NetworkFacts } from './network.ts'
import type { Scope } from '../stores/scope.ts'
import { aCap, anIncident, anUpdate, summer } from '../testing/facts.ts'

const named = (...storeIds: string[]): Scope => ({ kind: 'stores', storeIds })
const NONE: NetworkFacts = {
  incidents: [],
  updates: [],
  measures: [],
  launches: [],
  launchChanges: [],
  plans: [],
  publications: [],
  withdrawals: [],
}
const later = summer('2022-08-20', '09:00')
const words = { en: 'was', fr: 'était' }
const corrects = (updateId: string) => ({ updateId, was: words, now: words })
const seenBy = (facts: NetworkFacts, ...storeIds: string[]) => {
  const { incidents, updates, measures } = networkFor(facts, audiencesOf(facts), storeIds)
  return [...incidents, ...updates, ...measures].map(({ id }) => id)
}

test('facts for everyone or for a region are public', () => {
  const facts = {
    ...NONE,
    measures: [aCap({ id: 'all' }), aCap({ id: 'north', scope: { kind: 'regions', regions: ['North'] } })],
  }
  expect(seenBy(facts)).toEqual(['all', 'north'])
})

test('facts for named stores are visible to them alone', () => {
  const facts = { ...NONE, measures: [aCap({ id: 'own', scope: named('a', 'b') })] }
  expect([seenBy(facts, 'a'), seenBy(facts, 'c', 'b'), seenBy(facts, 'c'), seenBy(facts)]).toEqual([
    ['own'],
    ['own'],
    [],
    [],
  ])
})

test('a replacement or correction is also visible to the audience of the original', () => {
  const facts = {
    ...NONE,
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
  expect(seenBy({ ...NONE, updates: [right, wrong] }, 'b')).toEqual(['right', 'wrong'])
  expect(seenBy({ ...NONE, updates: [right, { ...wrong, publishedAt: later }] }, 'b')).toEqual(['wrong'])
})

test('an incident has the audience of its updates', () => {
  const incident = anIncident('incident')
  const facts = {
    ...NONE,
    incidents: [incident, { ...incident, id: 'silent' }],
    updates: [anUpdate('own', { incidentId: incident.id, scope: named('a') })],
  }
  expect([seenBy(facts), seenBy(facts, 'b'), seenBy(facts, 'a')]).toEqual([[], [], [incident.id, 'own']])
})

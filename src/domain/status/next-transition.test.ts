import { expect, test } from 'vitest'
import { aCap, anUpdate, summer } from '../testing/facts.ts'
import type { Scope } from '../stores/scope.ts'
import { plus } from '../time/instant.ts'
import { type NetworkFacts, NO_FACTS } from './network.ts'
import { nextTransition } from './next-transition.ts'

const NOW = summer('2022-08-09', '12:00')
const AT = summer('2022-08-09', '14:00')
const MIDNIGHT = summer('2022-08-10', '00:00')
const a: Scope = { kind: 'stores', storeIds: ['a'] }
const b: Scope = { kind: 'stores', storeIds: ['b'] }

test.each<[string, Partial<NetworkFacts>, string, readonly string[] | 'everyone']>([
  ['midnight, for everyone', {}, MIDNIGHT, 'everyone'],
  ['a scheduled fact, for everyone', { measures: [aCap({ publishedAt: AT })] }, AT, 'everyone'],
  ['a scheduled fact for one store', { measures: [aCap({ publishedAt: AT, scope: a })] }, AT, ['a']],
  [
    'facts of one instant, for the stores of each',
    { measures: [aCap({ id: 'x', publishedAt: AT, scope: a }), aCap({ id: 'y', publishedAt: AT, scope: b })] },
    AT,
    ['a', 'b'],
  ],
  [
    'the first of two instants, for its stores only',
    { measures: [aCap({ id: 'x', publishedAt: AT, scope: a }), aCap({ id: 'y', publishedAt: plus(AT, 1), scope: b })] },
    AT,
    ['a'],
  ],
  ['a promise that lapses', { updates: [anUpdate('u', { nextUpdateBy: AT })] }, plus(AT, 1), 'everyone'],
  ['a promise to one store', { updates: [anUpdate('u', { nextUpdateBy: AT, scope: a })] }, plus(AT, 1), ['a']],
  ['midnight after a past fact', { measures: [aCap({ publishedAt: NOW, scope: a })] }, MIDNIGHT, 'everyone'],
  [
    'midnight at the same instant as a scheduled fact',
    { measures: [aCap({ publishedAt: MIDNIGHT, scope: a })] },
    MIDNIGHT,
    'everyone',
  ],
])('is %s', (_, facts, at, audience) => {
  const next = nextTransition({ ...NO_FACTS, ...facts }, NOW)
  expect(next.at).toBe(at)
  expect(next.audience === 'everyone' ? next.audience : [...next.audience].sort()).toEqual(audience)
})

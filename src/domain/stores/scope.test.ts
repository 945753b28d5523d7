import { expect, test } from 'vitest'
import { REGIONS } from './store.ts'
import { common, isWithin, overlap, sameScope, type Scope } from './scope.ts'

const regions = (...names: ('North' | 'East')[]): Scope => ({ kind: 'regions', regions: names })
const stores = (...storeIds: string[]): Scope => ({ kind: 'stores', storeIds })
const everyone: Scope = { kind: 'everyone' }

test.each<[string, Scope, Scope, boolean, boolean]>([
  ['everyone and everyone', everyone, everyone, true, true],
  ['everyone and a region', everyone, regions('North'), false, true],
  ['a region and itself', regions('North', 'East'), regions('East', 'North'), true, true],
  ['a region and two', regions('North'), regions('North', 'East'), false, true],
  ['two regions', regions('North'), regions('East'), false, false],
  ['a store and itself', stores('a'), stores('a'), true, true],
  ['two stores', stores('a'), stores('b'), false, false],
  ['a store and a region that may contain it', stores('a'), regions('North'), false, true],
])('%s', (_, a, b, same, both) => {
  expect([sameScope(a, b), sameScope(b, a)]).toEqual([same, same])
  expect([overlap(a, b), overlap(b, a)]).toEqual([both, both])
})

test.each<[string, Scope, Scope, Scope]>([
  ['everyone and a region', everyone, regions('North'), regions('North')],
  ['a region and two', regions('North'), regions('North', 'East'), regions('North')],
  ['two regions', regions('North'), regions('East'), regions()],
  ['a store and a region that may contain it', stores('a'), regions('North'), stores('a')],
  ['two lists of stores', stores('a', 'b'), stores('b', 'c'), stores('b')],
])('who is in both: %s', (_, a, b, both) => {
  expect([common(a, b), common(b, a)]).toEqual([both, both])
})

test.each<[string, Scope, Scope[], boolean]>([
  ['nobody covers nothing', everyone, [], false],
  ['everyone covers a region', regions('North'), [everyone], true],
  ['regions cover a region together', regions('North', 'East'), [regions('North'), regions('East')], true],
  ['one of two regions does not', regions('North', 'East'), [regions('North')], false],
  ['all regions cover everyone', everyone, [{ kind: 'regions', regions: REGIONS }], true],
  ['a region may contain a store', stores('a'), [regions('North')], true],
  ['lists of stores cover stores together', stores('a', 'b'), [stores('a'), stores('b')], true],
  ['another store does not', stores('a', 'b'), [stores('a')], false],
])('together: %s', (_, scope, scopes, expected) => expect(isWithin(scope, scopes)).toBe(expected))

import { expect, test } from 'vitest'
import { overlap, sameScope, type Scope } from './scope.ts'

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

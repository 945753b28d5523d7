import { expect, test } from 'vitest'
import { covers, EVERYONE, type Scope } from './scope.ts'

const store = { id: 'mine', region: 'North' } as const

test.each<[string, Scope, boolean]>([
  ['everyone covers every store', EVERYONE, true],
  ['its region covers a store', { kind: 'regions', regions: ['East', 'North'] }, true],
  ['another region does not', { kind: 'regions', regions: ['East', 'GTA', 'Toronto', 'West'] }, false],
  ['no regions cover nobody', { kind: 'regions', regions: [] }, false],
  ['a store that is named is covered', { kind: 'stores', storeIds: ['other', 'mine'] }, true],
  ['one that is not named is not', { kind: 'stores', storeIds: ['other'] }, false],
  ['no stores cover nobody', { kind: 'stores', storeIds: [] }, false],
])('%s', (_, scope, covered) => expect(covers(scope, store)).toBe(covered))

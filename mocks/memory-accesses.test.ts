import { beforeEach, expect, test } from 'vitest'
import type { AuditQuery } from '../src/api/publishing/operations-repository.ts'
import type { Viewer } from '../src/api/fact-store.ts'
import { plus } from '../src/domain/time/instant.ts'
import type { SignedAccess } from '../src/domain/stores/store-access.ts'
import { august2022 } from '../src/scenario/august-2022.ts'
import { createMemoryStore, type MemoryStore } from './memory-store.ts'

const seed = august2022()
const { start: NOW, personas } = seed
const { inQueue: storeId } = seed.storyStores
const OWNER: Viewer = { kind: 'stores', actor: personas['store-owner'].id, role: 'retailer', storeIds: [storeId] }
const OPS: Viewer = { kind: 'operations', actor: personas.ops.id }
const ACCESS: SignedAccess = {
  id: 'access',
  publishedAt: NOW,
  replaces: null,
  storeId,
  role: 'support',
  reason: 'Phone call',
  by: personas.support.id,
  manyStores: 21,
}

const EVERY_FLAG: AuditQuery = {
  actor: null,
  subjects: ['access_over_threshold'],
  storeId: null,
  from: null,
  until: null,
  before: null,
  limit: 10,
}

let store: MemoryStore
beforeEach(() => {
  store = createMemoryStore(seed, { publish: () => undefined })
})

const receive = (fact: SignedAccess) =>
  store.receive({ type: 'access', fact, signed: { at: NOW, by: personas.support.id } })
const confirmed = () =>
  store.transaction(OPS, async ({ operations }) => ({
    counted: await operations?.accessesOverThreshold(plus(NOW, -1), NOW),
    audited: (await operations?.audit(EVERY_FLAG))?.total,
  }))

test.each([OWNER, OPS])('viewers read neither the actor nor the number of stores: $kind', async (viewer) => {
  receive(ACCESS)
  const accesses = await store.transaction(viewer, ({ facts }) => facts.accesses([storeId]))
  const { by: _by, manyStores: _manyStores, ...published } = ACCESS
  expect(accesses.find(({ id }) => id === ACCESS.id)).toEqual(published)
})

test('an access over the threshold has an audit entry of its own', async () => {
  receive(ACCESS)
  expect(await confirmed()).toEqual({ counted: 1, audited: 1 })
})

test('an access recorded before accesses were counted is not over the threshold', async () => {
  const { manyStores: _none, by: _nobody, ...before } = ACCESS
  receive(before as SignedAccess)
  expect(await confirmed()).toEqual({ counted: 0, audited: 0 })
})

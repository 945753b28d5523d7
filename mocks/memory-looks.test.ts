import { beforeEach, expect, test } from 'vitest'
import type { AuditQuery } from '../src/api/operations-repository.ts'
import type { Viewer } from '../src/api/host.ts'
import { plus } from '../src/domain/instant.ts'
import type { SignedLook } from '../src/domain/store-access.ts'
import { august2022 } from '../src/scenario/august-2022.ts'
import { createMemoryStore, type MemoryStore } from './memory-store.ts'

const seed = august2022()
const { start: NOW, personas } = seed
const { inLine: storeId } = seed.told
const OWNER: Viewer = { kind: 'stores', actor: personas['store-owner'].id, storeIds: [storeId] }
const OPS: Viewer = { kind: 'operations', actor: personas.ops.id }
const LOOK: SignedLook = {
  id: 'look',
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
  subjects: ['many_looks'],
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

const receive = (fact: SignedLook) =>
  store.receive({ type: 'access', fact, signed: { at: NOW, by: personas.support.id } })
const confirmed = () =>
  store.transaction(OPS, async ({ operations }) => ({
    counted: await operations?.confirmedLooks(plus(NOW, -1), NOW),
    told: (await operations?.audit(EVERY_FLAG))?.total,
  }))

test.each([OWNER, OPS])('nobody is told who looked, nor at how many stores: $kind', async (viewer) => {
  receive(LOOK)
  const looks = await store.transaction(viewer, ({ facts }) => facts.accesses([storeId]))
  const { by: _by, manyStores: _manyStores, ...told } = LOOK
  expect(looks.find(({ id }) => id === LOOK.id)).toEqual(told)
})

test('a look that was one of many is found apart', async () => {
  receive(LOOK)
  expect(await confirmed()).toEqual({ counted: 1, told: 1 })
})

test('a look that was kept before any was counted is not one of many', async () => {
  const { manyStores: _none, by: _nobody, ...before } = LOOK
  receive(before as SignedLook)
  expect(await confirmed()).toEqual({ counted: 0, told: 0 })
})

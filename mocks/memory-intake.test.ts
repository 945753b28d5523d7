import { beforeEach, expect, test } from 'vitest'
import type { Transaction, OrderIntake } from '../src/api/fact-store.ts'
import type { Change } from '../src/api/events/event-hub.ts'
import type { IntakeAdditions } from '../src/domain/intake/intake-decision.ts'
import { decideIntake } from '../src/domain/intake/order-intake.ts'
import { placed, reported } from '../src/domain/testing/intake.ts'
import { august2022 } from '../src/scenario/august-2022.ts'
import { createMemoryStore, type MemoryStore } from './memory-store.ts'

const seed = august2022()
const { start: NOW } = seed
const STORE = seed.stores[0]
const NUMBERS = ['SO000000001', 'SO000000002']
const INTAKE = { kind: 'intake', actor: 'apiClient' } as const

let store: MemoryStore
let received: Change[]

beforeEach(() => {
  received = []
  store = createMemoryStore(seed, { publish: (change) => received.push(change) })
})

function sending<T>(work: (intake: OrderIntake, transaction: Transaction) => Promise<T>): Promise<T> {
  return store.transaction(INTAKE, async (transaction) => {
    if (transaction.intake === null) throw new Error('the intake has no repository')
    return work(transaction.intake, transaction)
  })
}

/** Returns what a batch of these items adds to the state of the intake. */
async function additionsOf(
  intake: OrderIntake,
  ...items: Parameters<typeof decideIntake>[0]
): Promise<IntakeAdditions> {
  const known = {
    stores: await intake.storesByLicence([STORE?.licence ?? '']),
    orders: await intake.orders(NUMBERS),
    pending: await intake.pending(NUMBERS),
    taken: await intake.taken(items.map(({ id }) => id)),
  }
  let ids = 0
  return decideIntake(items, known, NOW, () => `${items[0]?.id} ${(ids += 1)}`).additions
}

const placing = (number: string) => placed(number, NOW, { licence: STORE?.licence ?? '' })

async function state() {
  const queue = await store.transaction({ kind: 'public' }, ({ facts }) => facts.queue(NOW))
  const own = { kind: 'stores', actor: 'owner', role: 'retailer', storeIds: [STORE?.id ?? ''] } as const
  const orders = await store.transaction(own, ({ facts }) => facts.orders(own.storeIds))
  const known = await sending(async (intake) => [
    await intake.orders(NUMBERS),
    await intake.pending(NUMBERS),
    await intake.taken(['placed SO000000001', 'held SO000000001', 'held SO000000002', 'bad']),
  ])
  return { waiting: queue.size, orders, known }
}

test('a transaction adds to the orders, the delivery queue and the intake', async () => {
  const before = await state()
  await sending(async (intake) =>
    intake.add(
      await additionsOf(
        intake,
        placing('SO000000001'),
        reported('held', 'SO000000001', NOW),
        reported('held', 'SO000000002', NOW),
      ),
      NOW,
    ),
  )
  const after = await state()
  expect(after.waiting).toBe(before.waiting + 1)
  expect(after.orders).toHaveLength(before.orders.length + 1)
  expect(after.known).toMatchObject([
    [{ order: { number: 'SO000000001' }, events: [{ kind: 'held' }] }],
    [{ number: 'SO000000002' }],
    [{ id: 'placed SO000000001' }, { id: 'held SO000000001' }, { id: 'held SO000000002' }],
  ])
})

test('a failed transaction is rolled back, and publishes no change', async () => {
  const bad = { ...reported('shipped', 'SO000000002', NOW, 'bad'), kind: 'shipped', cases: [9] } as const
  await sending(async (intake) => intake.add(await additionsOf(intake, placing('SO000000001'), bad), NOW))
  const before = await state()
  const broken = sending(async (intake, transaction) => {
    await intake.add(await additionsOf(intake, placing('SO000000002'), reported('cancelled', 'SO000000001', NOW)), NOW)
    transaction.publish({ topic: 'queue' })
    await intake.add(await additionsOf(intake, reported('held', 'SO000000002', NOW)), NOW)
    throw new Error('disk full')
  })
  await expect(broken).rejects.toThrow('disk full')
  expect(await state()).toEqual(before)
  expect(received).toEqual([])
})

test('transactions of the intake run one after another, also after a failed one', async () => {
  const steps: string[] = []
  const slowly = (name: string) =>
    sending(async () => {
      steps.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 1))
      steps.push(`${name} ends`)
      if (name === 'a') throw new Error('a failed')
    })
  const both = await Promise.allSettled([slowly('a'), slowly('b')])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('only the intake gets the intake repository, and it reads no facts of stores', async () => {
  const ids = [STORE?.id ?? '']
  const own = { kind: 'stores', actor: 'owner', role: 'retailer', storeIds: ids } as const
  for (const viewer of [{ kind: 'public' }, own] as const) {
    expect(await store.transaction(viewer, async ({ intake }) => intake)).toBeNull()
  }
  const seen = await sending((_, { facts }) =>
    Promise.all([facts.stores(ids), facts.orders(ids), facts.receipts(ids), facts.accesses(ids)]),
  )
  expect(seen).toEqual([[], [], [], []])
})

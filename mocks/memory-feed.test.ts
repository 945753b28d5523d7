import { beforeEach, expect, test } from 'vitest'
import type { Feed, Transaction } from '../src/api/host.ts'
import type { Change } from '../src/api/event-hub.ts'
import type { FeedAdditions } from '../src/domain/feed-decision.ts'
import { decideFeed } from '../src/domain/order-feed.ts'
import { placed, told } from '../src/domain/testing/feed.ts'
import { august2022 } from '../src/scenario/august-2022.ts'
import { createMemoryStore, type MemoryStore } from './memory-store.ts'

const seed = august2022()
const { start: NOW } = seed
const STORE = seed.stores[0]
const NUMBERS = ['SO000000001', 'SO000000002']
const FEED = { kind: 'feed', actor: 'apiClient' } as const

let store: MemoryStore
let heard: Change[]

beforeEach(() => {
  heard = []
  store = createMemoryStore(seed, { publish: (change) => heard.push(change) })
})

function feeding<T>(work: (feed: Feed, transaction: Transaction) => Promise<T>): Promise<T> {
  return store.transaction(FEED, async (transaction) => {
    if (transaction.feed === null) throw new Error('the feed has no feed')
    return work(transaction.feed, transaction)
  })
}

/** What a batch of these items adds to what the feed knows. */
async function additionsOf(feed: Feed, ...items: Parameters<typeof decideFeed>[0]): Promise<FeedAdditions> {
  const known = {
    stores: await feed.storesByLicence([STORE?.licence ?? '']),
    orders: await feed.orders(NUMBERS),
    waiting: await feed.waiting(NUMBERS),
    taken: await feed.taken(items.map(({ id }) => id)),
  }
  let ids = 0
  return decideFeed(items, known, NOW, () => `${items[0]?.id} ${(ids += 1)}`).additions
}

const placing = (number: string) => placed(number, NOW, { licence: STORE?.licence ?? '' })

async function state() {
  const line = await store.transaction({ kind: 'public' }, ({ facts }) => facts.line(NOW))
  const own = { kind: 'stores', actor: 'owner', storeIds: [STORE?.id ?? ''] } as const
  const orders = await store.transaction(own, ({ facts }) => facts.orders(own.storeIds))
  const known = await feeding(async (feed) => [
    await feed.orders(NUMBERS),
    await feed.waiting(NUMBERS),
    await feed.taken(['placed SO000000001', 'held SO000000001', 'held SO000000002', 'bad']),
  ])
  return { waiting: line.size, orders, known }
}

test('what a transaction adds is there: in the orders, in the line, and among what is known', async () => {
  const before = await state()
  await feeding(async (feed) =>
    feed.add(
      await additionsOf(
        feed,
        placing('SO000000001'),
        told('held', 'SO000000001', NOW),
        told('held', 'SO000000002', NOW),
      ),
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

test('what a transaction did that failed is taken back whole, and nobody hears of it', async () => {
  const bad = { ...told('shipped', 'SO000000002', NOW, 'bad'), kind: 'shipped', cases: [9] } as const
  await feeding(async (feed) => feed.add(await additionsOf(feed, placing('SO000000001'), bad)))
  const before = await state()
  const broken = feeding(async (feed, transaction) => {
    await feed.add(await additionsOf(feed, placing('SO000000002'), told('cancelled', 'SO000000001', NOW)))
    transaction.publish({ topic: 'line' })
    await feed.add(await additionsOf(feed, told('held', 'SO000000002', NOW)))
    throw new Error('disk full')
  })
  await expect(broken).rejects.toThrow('disk full')
  expect(await state()).toEqual(before)
  expect(heard).toEqual([])
})

test('transactions of the feed run one after another, and one that fails holds none up', async () => {
  const steps: string[] = []
  const slowly = (name: string) =>
    feeding(async () => {
      steps.push(`${name} begins`)
      await new Promise((resolve) => setTimeout(resolve, 1))
      steps.push(`${name} ends`)
      if (name === 'a') throw new Error('a failed')
    })
  const both = await Promise.allSettled([slowly('a'), slowly('b')])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'fulfilled'])
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends'])
})

test('nobody but the feed has one, and the feed has nothing else', async () => {
  const ids = [STORE?.id ?? '']
  const own = { kind: 'stores', actor: 'owner', storeIds: ids } as const
  for (const viewer of [{ kind: 'public' }, own] as const) {
    expect(await store.transaction(viewer, async ({ feed }) => feed)).toBeNull()
  }
  const seen = await feeding((_, { facts }) =>
    Promise.all([facts.stores(ids), facts.orders(ids), facts.receipts(ids), facts.accesses(ids)]),
  )
  expect(seen).toEqual([[], [], [], []])
})

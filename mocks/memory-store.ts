import type { Change } from '../src/api/event-hub.ts'
import type { AddedFact, Facts, FactStore, Transaction, Viewer } from '../src/api/host.ts'
import { audiencesOf, networkFor } from '../src/domain/audience.ts'
import { BACKLOG_DAYS, backlogByDay } from '../src/domain/backlog.ts'
import { addDays, dayOf } from '../src/domain/day.ts'
import type { Id } from '../src/domain/fact.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import { append, groupBy } from './groups.ts'
import { createMemoryFeed } from './memory-feed.ts'
import { createMemoryIdempotency } from './memory-idempotency.ts'
import { createMemoryOrders } from './memory-orders.ts'
import { createWaitingLine } from './waiting-line.ts'

/** Facts in memory: the seed's, and those added since. */
export interface MemoryStore extends FactStore {
  /** The facts added since the seed, in the order they came. */
  added(): readonly AddedFact[]
  /** Adds a fact that another store has told of. */
  receive(fact: AddedFact): void
}

/** Who is told when something holds. */
export interface Told {
  readonly publish: (change: Change) => void
  readonly keep?: (fact: AddedFact) => Promise<void>
}

export function createMemoryStore(seed: Scenario, { publish, keep }: Told): MemoryStore {
  const stores = new Map(seed.stores.map((store) => [store.id, store]))
  const orders = createMemoryOrders(seed.orders)
  const feed = createMemoryFeed(seed.stores, orders)
  const receipts = groupBy(seed.receipts, ({ storeId }) => storeId)
  const accesses = groupBy(seed.accesses, ({ storeId }) => storeId)
  const audiences = audiencesOf(seed.network)
  const line = createWaitingLine(() => orders.all(), seed.network.measures)
  const idempotency = createMemoryIdempotency()
  const added = new Map<Id, AddedFact>()
  let feeding: Promise<unknown> = Promise.resolve()

  function add(fact: AddedFact): boolean {
    if (added.has(fact.fact.id) || isReceivedAgain(fact)) return false
    added.set(fact.fact.id, fact)
    if (fact.type === 'receipt') append(receipts, fact.fact.storeId, fact.fact)
    else append(accesses, fact.fact.storeId, fact.fact)
    return true
  }

  /** A store gives each receipt once. */
  function isReceivedAgain({ type, fact }: AddedFact): boolean {
    if (type !== 'receipt') return false
    const before = receipts.get(fact.storeId) ?? []
    return before.some(({ updateId, kind }) => updateId === fact.updateId && kind === fact.kind)
  }

  function takeBack({ type, fact }: AddedFact): void {
    added.delete(fact.id)
    const kept: Map<Id, { readonly id: Id }[]> = type === 'receipt' ? receipts : accesses
    kept.set(fact.storeId, kept.get(fact.storeId)?.filter(({ id }) => id !== fact.id) ?? [])
  }

  function factsFor(viewer: Viewer, adding: (fact: AddedFact) => boolean): Facts {
    const own = (ids: readonly Id[]) =>
      viewer.kind === 'stores' ? ids.filter((id) => viewer.storeIds.includes(id)) : []
    const of = <T>(kept: ReadonlyMap<Id, readonly T[]>, ids: readonly Id[]) =>
      own(ids).flatMap((id) => kept.get(id) ?? [])
    return {
      network: async () =>
        networkFor(seed.network, audiences, viewer.kind === 'stores' ? viewer.storeIds : []),
      storeCount: async () => stores.size,
      stores: async (ids) => own(ids).flatMap((id) => stores.get(id) ?? []),
      orders: async (ids) => orders.ofStores(own(ids)),
      receipts: async (ids) => of(receipts, ids),
      accesses: async (ids) => of(accesses, ids),
      line: async (now) => line.at(now),
      backlog: async (now) => backlogByDay(line.waits(now), addDays(dayOf(now), -BACKLOG_DAYS), now),
      async add(fact) {
        if (own([fact.fact.storeId]).length === 0)
          throw new Error('a fact of a store that is not the viewer’s')
        return adding(fact)
      },
    }
  }

  async function run<T>(viewer: Viewer, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const mine: AddedFact[] = []
    const undo: (() => void)[] = []
    const changes: Change[] = []
    const facts = factsFor(viewer, (fact) => {
      const isNew = add(fact)
      if (isNew) {
        mine.push(fact)
        undo.push(() => takeBack(fact))
      }
      return isNew
    })
    try {
      const result = await work({
        facts,
        feed: viewer.kind === 'feed' ? feed.open((takeBack) => undo.push(takeBack)) : null,
        publish: (change) => changes.push(change),
        once: idempotency.once,
      })
      for (const fact of mine) await keep?.(fact)
      changes.forEach(publish)
      return result
    } catch (error) {
      undo.reverse().forEach((takeBack) => takeBack())
      throw error
    }
  }

  return {
    async transaction(viewer, work) {
      if (viewer.kind !== 'feed') return run(viewer, work)
      const mine = feeding.then(() => run(viewer, work))
      feeding = mine.catch(() => undefined)
      return mine
    },
    added: () => [...added.values()],
    receive: (fact) => void add(fact),
  }
}

import type { AddedFact, FactStore } from '../src/api/host.ts'
import { backlogByDay } from '../src/domain/backlog.ts'
import type { Id } from '../src/domain/fact.ts'
import type { OrderRecord } from '../src/domain/order.ts'
import type { Receipt } from '../src/domain/receipt.ts'
import type { StoreAccess } from '../src/domain/store-access.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import { createWaitingLine } from './waiting-line.ts'

/** Facts in memory: the seed's, and those added since. */
export interface MemoryStore extends FactStore {
  /** The facts added since the seed, in the order they came. */
  added(): readonly AddedFact[]
}

export function createMemoryStore(seed: Scenario): MemoryStore {
  const stores = new Map(seed.stores.map((store) => [store.id, store]))
  const orders = groupBy(seed.orders, ({ order }) => order.storeId)
  const receipts = groupBy(seed.receipts, ({ storeId }) => storeId)
  const accesses = groupBy(seed.accesses, ({ storeId }) => storeId)
  const line = createWaitingLine(seed.orders, seed.network.measures)
  const added = new Map<Id, AddedFact>()

  return {
    network: async () => seed.network,
    storeCount: async () => stores.size,
    store: async (id) => stores.get(id) ?? null,
    orders: async (storeId): Promise<readonly OrderRecord[]> => orders.get(storeId) ?? [],
    receipts: async (storeId): Promise<readonly Receipt[]> => receipts.get(storeId) ?? [],
    accesses: async (storeId): Promise<readonly StoreAccess[]> => accesses.get(storeId) ?? [],
    line: async (now) => line.at(now),
    backlog: async (since, now) => backlogByDay(line.waits(now), since, now),
    async add(fact) {
      if (added.has(fact.fact.id)) return
      added.set(fact.fact.id, fact)
      if (fact.type === 'receipt') append(receipts, fact.fact.storeId, fact.fact)
      else append(accesses, fact.fact.storeId, fact.fact)
    },
    added: () => [...added.values()],
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => Id): Map<Id, T[]> {
  const groups = new Map<Id, T[]>()
  for (const item of items) append(groups, keyOf(item), item)
  return groups
}

function append<T>(groups: Map<Id, T[]>, key: Id, item: T): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [item])
  else group.push(item)
}

import type { Scenario } from '../../src/scenario/scenario.ts'
import { scenario } from '../contract/test-host.ts'

const EVERY = 50
const { storeIds } = scenario.personas['chain-owner']
const storyStores = [...storeIds, ...Object.values(scenario.storyStores)]
const kept = new Set([...storyStores, ...scenario.stores.filter((_, index) => index % EVERY === 0).map(({ id }) => id)])

/**
 * Returns a scenario with some 40 of its 1,333 stores, with all that concerns them. It fills many times faster, and
 * so does every read of the whole network. For tests in which the number of stores makes no difference.
 */
export function fewOf(seed: Scenario): Scenario {
  const isKept = ({ storeId }: { readonly storeId: string }) => kept.has(storeId)
  return {
    ...seed,
    stores: seed.stores.filter(({ id }) => kept.has(id)),
    orders: seed.orders.filter(({ order }) => isKept(order)),
    receipts: seed.receipts.filter(isKept),
    accesses: seed.accesses.filter(isKept),
  }
}

export const few = fewOf(scenario)

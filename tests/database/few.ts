import type { Scenario } from '../../src/scenario/scenario.ts'
import { scenario } from '../contract/test-host.ts'

const { storeIds } = scenario.personas['chain-owner']
const storyStores = new Set([...storeIds, ...Object.values(scenario.storyStores)])

/** Returns a scenario with the orders of few stores, which fills many times faster. */
export function fewOf(seed: Scenario): Scenario {
  const orders = seed.orders.filter(({ order }, index) => storyStores.has(order.storeId) || index % 50 === 0)
  return { ...seed, orders }
}

export const few = fewOf(scenario)

const isKept = ({ storeId }: { readonly storeId: string }) => storyStores.has(storeId)

/** The scenario with the story’s stores alone. Reads of the whole network take a fraction of the time. */
export const ofTheStory: Scenario = {
  ...scenario,
  stores: scenario.stores.filter(({ id }) => storyStores.has(id)),
  orders: scenario.orders.filter(({ order }) => isKept(order)),
  receipts: scenario.receipts.filter(isKept),
  accesses: scenario.accesses.filter(isKept),
}

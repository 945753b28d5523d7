import type { Scenario } from '../src/scenario/scenario.ts'

/** The story in which the owner of a chain has so many stores: the first of all, with the orders that they have. */
export function withChainOf(stores: number, scenario: Scenario): Scenario {
  const storeIds = scenario.stores.slice(0, stores).map(({ id }) => id)
  if (storeIds.length < stores) throw new RangeError(`The story has no ${stores} stores.`)
  const owner = scenario.personas['chain-owner']
  return { ...scenario, personas: { ...scenario.personas, 'chain-owner': { ...owner, storeIds } } }
}

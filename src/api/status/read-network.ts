import type { Instant } from '../../domain/time/instant.ts'
import { type NetworkView, networkView, type StoreStatus, storeStatusOf } from '../../domain/status/store-status.ts'
import type { Store } from '../../domain/stores/store.ts'
import type { Facts } from '../fact-store.ts'

export async function readNetwork(facts: Facts, now: Instant): Promise<NetworkView> {
  const [network, queue] = await Promise.all([facts.network(now), facts.queue(now)])
  return networkView(network, queue, now)
}

export async function readStoreStatus(facts: Facts, store: Store, network: NetworkView): Promise<StoreStatus> {
  const [orders, reversals] = await Promise.all([facts.orders([store.id]), facts.reversals([store.id])])
  return storeStatusOf(store, orders, network, reversals)
}

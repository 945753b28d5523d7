import type { Instant } from '../../domain/time/instant.ts'
import { silentSince } from '../../domain/intake/order-source.ts'
import type { NetworkFacts } from '../../domain/status/network.ts'
import { type NetworkViews, networkViews } from '../../domain/status/network-views.ts'
import { type NetworkView, networkView, type StoreStatus, storeStatusOf } from '../../domain/status/store-status.ts'
import type { Store } from '../../domain/stores/store.ts'
import type { Facts } from '../fact-store.ts'

export async function readNetwork(facts: Facts, now: Instant): Promise<NetworkView> {
  const [network, queue, sources] = await Promise.all([facts.network(now), facts.queue(now), facts.sources(now)])
  return networkView(network, queue, silentSince(sources, now), now)
}

/** The network as each store may see it. */
export async function readNetworkViews(facts: Facts, now: Instant): Promise<NetworkViews & { facts: NetworkFacts }> {
  const [network, queue, sources] = await Promise.all([facts.network(now), facts.queue(now), facts.sources(now)])
  return { ...networkViews(network, queue, silentSince(sources, now), now), facts: network }
}

export async function readStoreStatus(facts: Facts, store: Store, network: NetworkView): Promise<StoreStatus> {
  const [orders, reversals] = await Promise.all([facts.orders([store.id]), facts.reversals([store.id])])
  return storeStatusOf(store, orders, network, reversals)
}

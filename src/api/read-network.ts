import type { Instant } from '../domain/instant.ts'
import { type NetworkView, networkView, type Standing, standingOf } from '../domain/standing.ts'
import type { Store } from '../domain/store.ts'
import type { Host } from './host.ts'

export async function readNetwork(host: Host, now: Instant): Promise<NetworkView> {
  const [facts, line] = await Promise.all([host.store.network(now), host.store.line(now)])
  return networkView(facts, line, now)
}

export async function readStanding(host: Host, store: Store, network: NetworkView): Promise<Standing> {
  return standingOf(store, await host.store.orders(store.id), network)
}

import { type IncidentState, incidentsAt } from '../domain/incident.ts'
import type { Instant } from '../domain/instant.ts'
import type { NetworkFacts } from '../domain/network.ts'
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

/**
 * Incidents as anyone may see them: updates addressed to named stores are theirs alone, and an incident
 * that has no other does not exist for the public.
 */
export function publicIncidents(facts: NetworkFacts, now: Instant): IncidentState[] {
  const updates = facts.updates.filter(({ scope }) => scope.kind !== 'stores')
  return incidentsAt(facts.incidents, updates, now)
}

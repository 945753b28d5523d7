import { audiencesOf, networkFor } from './audience.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { DeliveryQueue } from '../recovery/delivery-queue.ts'
import type { NetworkFacts } from './network.ts'
import { type NetworkView, networkView } from './store-status.ts'

/** The views of the network for readers other than operations. */
export interface NetworkViews {
  readonly ofEveryone: NetworkView
  /** Excludes facts for other stores alone, and what depends on them. */
  readonly of: (storeId: Id) => NetworkView
}

/** The network view of each store, from all facts. Stores with the same visible facts share one view. */
export function networkViews(
  facts: NetworkFacts,
  queue: DeliveryQueue,
  silentSince: Instant | null,
  now: Instant,
): NetworkViews {
  const audiences = audiencesOf(facts)
  const audienceKeys = new Map<Id, string>()
  let number = 0
  for (const audience of audiences.values()) {
    if (audience === 'everyone') continue
    number += 1
    for (const storeId of audience) audienceKeys.set(storeId, `${audienceKeys.get(storeId) ?? ''} ${number}`)
  }
  const viewFor = (storeIds: readonly Id[]) =>
    networkView(networkFor(facts, audiences, storeIds), queue, silentSince, now)
  const ofEveryone = viewFor([])
  const views = new Map<string, NetworkView>()
  return {
    ofEveryone,
    of(storeId) {
      const key = audienceKeys.get(storeId)
      if (key === undefined) return ofEveryone
      const view = views.get(key) ?? viewFor([storeId])
      views.set(key, view)
      return view
    },
  }
}

import { audiencesOf, networkFor } from './audience.ts'
import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'
import type { DeliveryQueue } from '../recovery/delivery-queue.ts'
import type { NetworkFacts } from './network.ts'
import { type NetworkView, networkView } from './store-status.ts'

/** The network as it is known to others than operations. */
export interface NetworkViews {
  readonly ofEveryone: NetworkView
  /** What was said to other stores alone is not in it, nor what hangs on it. */
  readonly of: (storeId: Id) => NetworkView
}

/**
 * The network as each store may know it, from all of its facts. Stores that were told the same share one view, so that
 * it is worked out as often as there are groups told something of their own.
 */
export function networkViews(facts: NetworkFacts, queue: DeliveryQueue, now: Instant): NetworkViews {
  const audiences = audiencesOf(facts)
  const audienceKeys = new Map<Id, string>()
  let number = 0
  for (const audience of audiences.values()) {
    if (audience === 'everyone') continue
    number += 1
    for (const storeId of audience) audienceKeys.set(storeId, `${audienceKeys.get(storeId) ?? ''} ${number}`)
  }
  const viewFor = (storeIds: readonly Id[]) => networkView(networkFor(facts, audiences, storeIds), queue, now)
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

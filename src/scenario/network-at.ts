import type { Instant } from '../domain/time/instant.ts'
import { type NetworkView, networkView } from '../domain/status/store-status.ts'
import { regionsOf } from '../domain/stores/store.ts'
import { queueOf } from '../domain/recovery/delivery-queue.ts'
import { waitingAt } from '../domain/recovery/waiting-orders.ts'
import { silentSince, sourceAt } from '../domain/intake/order-source.ts'
import type { Scenario } from './scenario.ts'

/** The view of a scenario's network at an instant, from all of its orders. */
export function networkAt({ network, orders, stores, sources }: Scenario, now: Instant): NetworkView {
  const queue = queueOf(waitingAt(orders, network.measures, regionsOf(stores), now))
  return networkView(
    network,
    queue,
    silentSince(
      sources.map((each) => sourceAt(each, now)),
      now,
    ),
    now,
  )
}

import type { Instant } from '../domain/time/instant.ts'
import { type NetworkView, networkView } from '../domain/status/store-status.ts'
import { regionsOf } from '../domain/stores/store.ts'
import { queueOf } from '../domain/recovery/delivery-queue.ts'
import { waitingAt } from '../domain/recovery/waiting-orders.ts'
import type { Scenario } from './scenario.ts'

/** The view of a scenario's network at an instant, from all of its orders. */
export function networkAt({ network, orders, stores }: Scenario, now: Instant): NetworkView {
  return networkView(network, queueOf(waitingAt(orders, network.measures, regionsOf(stores), now)), now)
}

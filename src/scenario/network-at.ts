import type { Instant } from '../domain/instant.ts'
import { type NetworkView, networkView } from '../domain/store-status.ts'
import { regionsOf } from '../domain/store.ts'
import { lineUp } from '../domain/line.ts'
import { waitingAt } from '../domain/waiting-orders.ts'
import type { Scenario } from './scenario.ts'

/** The network of a scenario at an instant, every order looked at. */
export function networkAt({ network, orders, stores }: Scenario, now: Instant): NetworkView {
  return networkView(network, lineUp(waitingAt(orders, network.measures, regionsOf(stores), now)), now)
}

import type { Instant } from '../domain/instant.ts'
import { inProcessAt, lineUp } from '../domain/line.ts'
import { shutdownAt } from '../domain/network.ts'
import { isWaiting, orderAt } from '../domain/order.ts'
import { type NetworkView, networkView } from '../domain/standing.ts'
import type { Scenario } from './scenario.ts'

/** The network of a scenario at an instant, for its tests: every order is looked at. */
export function networkAt({ network, orders }: Scenario, now: Instant): NetworkView {
  const shutdown = shutdownAt(network.measures, now)
  const waiting = orders.flatMap((record) => {
    const known = orderAt(record, now)
    if (known === null || !isWaiting(known)) return []
    const { id, placedAt } = known.order
    return [{ orderId: id, placedAt, inProcess: inProcessAt(known, shutdown) }]
  })
  return networkView(network, lineUp(waiting), now)
}

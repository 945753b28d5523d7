import { settledSince } from '../../domain/orders/order-life.ts'
import { publicLatenessOf } from '../../domain/status/network-headline.ts'
import { modesByRegion } from '../../domain/status/network-modes.ts'
import { publicHeadlineOf } from '../../domain/status/public-headline.ts'
import { storeStatusOf } from '../../domain/status/store-status.ts'
import { storeSummaryOf } from '../../domain/status/store-summary.ts'
import { dayOf } from '../../domain/time/day.ts'
import { MINUTE } from '../../domain/time/instant.ts'
import { networkChanges } from '../events/event-hub.ts'
import type { Viewer } from '../fact-store.ts'
import type { Host } from '../host.ts'
import { readNetworkViews } from './read-network.ts'

export const COUNT_LATE_EVERY_MS = MINUTE
/** A store takes some 0.1 ms: others are served between the slices. */
const STORES_AT_ONCE = 50
/** Reads every store, and shows none. */
const VIEWER: Viewer = { kind: 'operations', actor: 'the count of late deliveries' }

/** Counts late deliveries of all stores, in slices. Publishes a change of the network where public pages change. */
export async function countLateDeliveries({
  store,
  clock,
  events,
  lateDeliveries,
}: Pick<Host, 'store' | 'clock' | 'events' | 'lateDeliveries'>): Promise<void> {
  const now = clock.now()
  const { views, stores, orders } = await store.transaction(VIEWER, async ({ facts, operations }) => {
    if (operations === null) throw new Error('the repository of operations is given to its viewer')
    const [views, stores, orders] = await Promise.all([
      readNetworkViews(facts, now),
      operations.stores(),
      operations.orders({ settledSince: settledSince(dayOf(now)) }),
    ])
    return { views, stores, orders }
  })
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  const summaries = []
  for (const [index, each] of stores.entries()) {
    if (index % STORES_AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve))
    // As everyone sees the network: what was published to some stores must not show in a public number.
    const { kind } = storeSummaryOf(storeStatusOf(each, ordersOf.get(each.id) ?? [], views.ofEveryone, []))
    summaries.push({ summaryKind: kind })
  }
  const headline = () => JSON.stringify(publicHeadlineOf(modesByRegion(views.facts, now), lateDeliveries.at(now)))
  const before = headline()
  lateDeliveries.set(now, publicLatenessOf(summaries))
  if (headline() !== before) for (const change of networkChanges('everyone')) events.publish(change)
}

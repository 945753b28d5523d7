import type { FedItem } from '../domain/fed-item.ts'
import type { FeedKnown } from '../domain/feed-decision.ts'
import type { Feed } from './host.ts'

/** All that is known of what a batch names, each kind of thing asked for once. */
export async function readFeed(feed: Feed, items: readonly FedItem[]): Promise<FeedKnown> {
  const licences = items.flatMap((item) => (item.kind === 'placed' ? [item.licence] : []))
  const numbers = distinct(items.map(({ number }) => number))
  const [stores, orders, waiting, taken] = await Promise.all([
    feed.storesByLicence(distinct(licences)),
    feed.orders(numbers),
    feed.waiting(numbers),
    feed.taken(distinct(items.map(({ id }) => id))),
  ])
  return { stores, orders, waiting, taken }
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)]
}

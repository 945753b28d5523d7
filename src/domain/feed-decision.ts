import type { Id } from './fact.ts'
import type { FedEvent, TakenItem } from './fed-item.ts'
import type { FeedRefusal } from './feed-refusal.ts'
import type { Order, OrderEvent, OrderRecord } from './order.ts'
import type { Store } from './store.ts'

/** All that is known of the licences, numbers and ids that a batch names, and nothing of others. */
export interface FeedKnown {
  readonly stores: readonly Pick<Store, 'id' | 'licence'>[]
  readonly orders: readonly OrderRecord[]
  /** Events of orders that have not been placed yet. */
  readonly waiting: readonly FedEvent[]
  readonly taken: readonly TakenItem[]
}

/** A waiting event that does not fit the order it waited for. */
export interface Dropped {
  readonly id: string
  readonly because: FeedRefusal
}

/** What became of an item. `waiting`: it is kept until its order is placed, and shown to nobody before. */
export type FeedResult =
  | { readonly result: 'accepted'; readonly dropped: readonly Dropped[] }
  | { readonly result: 'known' }
  | { readonly result: 'waiting' }
  | { readonly result: 'refused'; readonly because: FeedRefusal }

/** What a batch changes: first what waited is let go, then the rest is added. */
export interface FeedAdditions {
  /** Ids of events that waited and do so no longer. */
  readonly released: readonly string[]
  /** Those of `released` that are taken no longer: sent again put right, their ids are new. */
  readonly forgotten: readonly string[]
  readonly taken: readonly TakenItem[]
  readonly waiting: readonly FedEvent[]
  readonly orders: readonly Order[]
  /** Each of an order that was known, or of one in `orders`. */
  readonly events: readonly OrderEvent[]
}

export interface FeedDecision {
  /** One for each item, in the order of the items. */
  readonly results: readonly FeedResult[]
  readonly additions: FeedAdditions
  /** The stores whose orders changed. */
  readonly storeIds: readonly Id[]
  /** Whether an order joined the waiting line, left it, or may now have another place in it. */
  readonly lineMoved: boolean
}

import type { Id } from '../facts/fact.ts'
import type { IntakeEvent, TakenItem } from './intake-item.ts'
import type { IntakeRejection } from './intake-rejection.ts'
import type { Order, OrderEvent, OrderRecord } from '../orders/order.ts'
import type { Store } from '../stores/store.ts'

/** All that is known of the licences, numbers and ids that a batch names, and nothing of others. */
export interface KnownIntake {
  readonly stores: readonly Pick<Store, 'id' | 'licence'>[]
  readonly orders: readonly OrderRecord[]
  /** Events of orders that have not been placed yet. */
  readonly waiting: readonly IntakeEvent[]
  readonly taken: readonly TakenItem[]
}

/** A waiting event that does not fit the order it waited for. */
export interface Dropped {
  readonly id: string
  readonly because: IntakeRejection
}

/** What became of an item. `waiting`: it is kept until its order is placed, and shown to nobody before. */
export type IntakeResult =
  | { readonly result: 'accepted'; readonly dropped: readonly Dropped[] }
  | { readonly result: 'known' }
  | { readonly result: 'waiting' }
  | { readonly result: 'refused'; readonly because: IntakeRejection }

/** What a batch changes: first what waited is let go, then the rest is added. */
export interface IntakeAdditions {
  /** Ids of events that waited and do so no longer. */
  readonly released: readonly string[]
  /** Those of `released` that are taken no longer: sent again put right, their ids are new. */
  readonly forgotten: readonly string[]
  readonly taken: readonly TakenItem[]
  readonly waiting: readonly IntakeEvent[]
  readonly orders: readonly Order[]
  /** Each of an order that was known, or of one in `orders`. */
  readonly events: readonly OrderEvent[]
}

export interface IntakeDecision {
  /** One for each item, in the order of the items. */
  readonly results: readonly IntakeResult[]
  readonly additions: IntakeAdditions
  /** The stores whose orders changed. */
  readonly storeIds: readonly Id[]
  /** Whether an order joined the delivery queue, left it, or may now have another position in it. */
  readonly queueMoved: boolean
}

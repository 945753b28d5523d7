import type { Id } from '../facts/fact.ts'
import type { IntakeEvent, TakenItem } from './intake-item.ts'
import type { IntakeRejection } from './intake-rejection.ts'
import type { Instant } from '../time/instant.ts'
import type { Order, OrderEvent, OrderRecord } from '../orders/order.ts'
import type { Store } from '../stores/store.ts'

/** What is known about the licences, order numbers and ids that a batch names. Excludes all others. */
export interface KnownIntake {
  readonly stores: readonly Pick<Store, 'id' | 'licence'>[]
  readonly orders: readonly OrderRecord[]
  /** Pending events: their orders have not been placed yet. */
  readonly pending: readonly IntakeEvent[]
  readonly taken: readonly TakenItem[]
}

/** A pending event that does not fit its order. */
export interface Dropped {
  readonly id: string
  readonly because: IntakeRejection
}

/** An event that waits for another one, or that waited and did not fit. */
export interface PendingEvent {
  readonly event: IntakeEvent
  /** Null while it waits. */
  readonly dropped: { readonly because: IntakeRejection; readonly at: Instant } | null
}

/** The result for an item. `pending`: stored as a pending event and not shown until its order is placed. */
export type IntakeResult =
  | { readonly result: 'accepted'; readonly dropped: readonly Dropped[] }
  | { readonly result: 'known' }
  | { readonly result: 'pending' }
  | { readonly result: 'refused'; readonly because: IntakeRejection }

/** What a batch changes: end the waiting of the released pending events first, then add the rest. */
export interface IntakeAdditions {
  /** Ids of events that are no longer pending. */
  readonly released: readonly string[]
  /** Those among `released` that did not fit. Their ids no longer count as taken: a corrected item may use them again. */
  readonly dropped: readonly Dropped[]
  readonly taken: readonly TakenItem[]
  readonly pending: readonly IntakeEvent[]
  readonly orders: readonly Order[]
  /** Each belongs to an order that is known already or listed in `orders`. */
  readonly events: readonly OrderEvent[]
  /** Of each order that changed, since when it is settled (`settledAt`). */
  readonly settled: readonly { readonly orderId: Id; readonly settledAt: Instant | null }[]
}

export interface IntakeDecision {
  /** One for each item, in the same order. */
  readonly results: readonly IntakeResult[]
  readonly additions: IntakeAdditions
  /** The stores whose orders changed. */
  readonly storeIds: readonly Id[]
  /** Whether an order joined or left the delivery queue, or its position may have changed. */
  readonly queueMoved: boolean
}

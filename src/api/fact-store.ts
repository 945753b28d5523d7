import type { BacklogDay } from '../domain/orders/backlog.ts'
import type { Id } from '../domain/facts/fact.ts'
import type { IntakeAdditions, KnownIntake } from '../domain/intake/intake-decision.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { DeliveryQueue } from '../domain/recovery/delivery-queue.ts'
import type { NetworkFacts } from '../domain/status/network.ts'
import type { OrderRecord } from '../domain/orders/order.ts'
import type { Receipt } from '../domain/incidents/receipt.ts'
import type { Store } from '../domain/stores/store.ts'
import type { OwnAccess, SignedAccess, StoreAccess } from '../domain/stores/store-access.ts'
import type { WaiverReversal } from '../domain/waivers/waiver-reversal.ts'
import type { OperationsRepository } from './publishing/operations-repository.ts'
import type { Questions, SupportRepository } from './questions/support-repository.ts'
import type { Change } from './events/event-hub.ts'

/** A fact of one store that callers add. */
export type AddedFact =
  | { readonly type: 'receipt'; readonly fact: Receipt }
  | { readonly type: 'access'; readonly fact: SignedAccess }
  /** Only operations adds it. */
  | { readonly type: 'reversal'; readonly fact: WaiverReversal }

/** On whose behalf facts are read and added. */
export type Viewer =
  | { readonly kind: 'public' }
  /** A retailer with their stores, or staff with the one store that they access. */
  | { readonly kind: 'stores'; readonly actor: Id; readonly storeIds: readonly Id[] }
  /** An API client that sends orders of every store, by `OrderIntake`, and reads nothing else. */
  | { readonly kind: 'intake'; readonly actor: Id }
  /** Reads the whole network and every store, by `OperationsRepository`, and publishes. */
  | { readonly kind: 'operations'; readonly actor: Id }
  /** Reads what stores can be found by and what they asked, by `SupportRepository`; of a store’s own facts nothing. */
  | { readonly kind: 'support'; readonly actor: Id }

/** Those of these stores whose facts a viewer may read and add. */
export function ownStores(viewer: Viewer, ids: readonly Id[]): readonly Id[] {
  if (viewer.kind === 'operations') return ids
  return viewer.kind === 'stores' ? ids.filter((id) => viewer.storeIds.includes(id)) : []
}

/**
 * The facts that a viewer may read: the network's, and those of the viewer's stores, which to operations are all.
 * What is asked of any other store is not there. Reads may return facts published after `now`: the domain takes only those that had been.
 * `queue` and `backlog` are made from every store's orders and give positions and totals only.
 */
export interface Facts {
  /** With what was said to named stores, where they are the viewer's. */
  network(now: Instant): Promise<NetworkFacts>
  storeCount(): Promise<number>
  stores(ids: readonly Id[]): Promise<readonly Store[]>
  orders(storeIds: readonly Id[]): Promise<readonly OrderRecord[]>
  receipts(storeIds: readonly Id[]): Promise<readonly Receipt[]>
  accesses(storeIds: readonly Id[]): Promise<readonly StoreAccess[]>
  /**
   * The caller's accesses to any store after an instant. Until the transaction ends, other transactions of this caller
   * wait: the count still holds when an access is added.
   */
  ownAccesses(since: Instant): Promise<readonly OwnAccess[]>
  reversals(storeIds: readonly Id[]): Promise<readonly WaiverReversal[]>
  queue(now: Instant): Promise<DeliveryQueue>
  backlog(now: Instant): Promise<readonly BacklogDay[]>
  /**
   * Adds a fact and tells whether it was new: the same id, the same receipt of a store, or a second reversal of an
   * order's use of a waiver, changes nothing.
   */
  add(added: AddedFact): Promise<boolean>
}

/**
 * The orders of every store, for the intake: each call is for a whole batch, so that a database answers it by one
 * query, and none for each item. What it gives is as of now in this transaction, what `add` added included.
 */
export interface OrderIntake {
  /** The stores that hold these licences; fewer where some are held by none. */
  storesByLicence(licences: readonly string[]): Promise<KnownIntake['stores']>
  /** The orders of these numbers, each with all its events in any order; fewer where some are not known. */
  orders(numbers: readonly string[]): Promise<KnownIntake['orders']>
  /** The events that wait for orders of these numbers, in any order. */
  waiting(numbers: readonly string[]): Promise<KnownIntake['waiting']>
  /** What was taken before under these ids, which are the sender's own; waiting events are among it. */
  taken(ids: readonly string[]): Promise<KnownIntake['taken']>
  /** Lets go what waited, then adds the rest: its orders and events show to their stores and count in the queue. */
  add(additions: IntakeAdditions): Promise<void>
}

export interface IdempotentResponse {
  readonly status: number
  readonly body: string
}

/** What one call reads, adds and tells: all of it holds, or none. */
export interface Transaction {
  readonly facts: Facts
  /** null unless the viewer is the intake. */
  readonly intake: OrderIntake | null
  /** null unless the viewer is operations. */
  readonly operations: OperationsRepository | null
  /** null unless the viewer is support. */
  readonly support: SupportRepository | null
  /** Of the viewer’s stores, and to support of all. */
  readonly questions: Questions
  /** Tells the readers of a change, once it holds. */
  readonly publish: (change: Change) => void
  /**
   * Runs `answer` the first time a caller uses a key and keeps what it gave; later gives the same again.
   * `reused` when the key came with another `fingerprint`. An `answer` that throws is not kept.
   */
  once(
    key: string,
    fingerprint: string,
    answer: () => Promise<IdempotentResponse>,
  ): Promise<IdempotentResponse | 'reused'>
}

/** The store cannot be reached now: nothing of the call holds, and it may be tried again. */
export class StoreUnavailable extends Error {}

/** Where facts are kept. */
export interface FactStore {
  /**
   * Runs `work`; when it throws, nothing that it did holds. Throws StoreUnavailable. Transactions of the intake run one
   * after another: what one has read is still so when it adds.
   */
  transaction<T>(viewer: Viewer, work: (transaction: Transaction) => Promise<T>): Promise<T>
}

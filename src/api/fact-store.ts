import type { BacklogDay } from '../domain/orders/backlog.ts'
import type { Id } from '../domain/facts/fact.ts'
import type { KnownSize } from '../domain/intake/batch-size.ts'
import type { PendingEvent, IntakeAdditions, KnownIntake } from '../domain/intake/intake-decision.ts'
import type { OrderSource } from '../domain/intake/order-source.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { DeliveryQueue } from '../domain/recovery/delivery-queue.ts'
import type { NetworkFacts } from '../domain/status/network.ts'
import type { OrderRecord } from '../domain/orders/order.ts'
import type { Role } from '../domain/stores/person.ts'
import type { Receipt } from '../domain/incidents/receipt.ts'
import type { Store } from '../domain/stores/store.ts'
import type { OwnAccess, SignedAccess, StoreAccess } from '../domain/stores/store-access.ts'
import type { WaiverReversal } from '../domain/waivers/waiver-reversal.ts'
import type { OperationsRepository } from './publishing/operations-repository.ts'
import type { Questions, SupportRepository } from './questions/support-repository.ts'
import type { CountUses } from './accounts/quotas.ts'
import type { Change } from './events/event-hub.ts'

/** A fact about one store, added by a caller. */
export type AddedFact =
  | { readonly type: 'receipt'; readonly fact: Receipt }
  | { readonly type: 'access'; readonly fact: SignedAccess }
  /** Added by operations only. */
  | { readonly type: 'reversal'; readonly fact: WaiverReversal }

/** The identity for which facts are read and added. */
export type Viewer =
  | { readonly kind: 'public' }
  /** A store team member with their stores, or staff with the one store that they access, in the role that let them. */
  | { readonly kind: 'stores'; readonly actor: Id; readonly role: Role; readonly storeIds: readonly Id[] }
  /** An API client. It sends orders of every store through `OrderIntake` and reads nothing else; `onlyReads`, its own events. */
  | { readonly kind: 'intake'; readonly actor: Id; readonly onlyReads?: boolean }
  /** Reads the network and every store through `OperationsRepository`, and publishes. */
  | { readonly kind: 'operations'; readonly actor: Id }
  /** Searches stores and reads their questions through `SupportRepository`. Reads no facts of a store. */
  | { readonly kind: 'support'; readonly actor: Id }

/** Filters the ids to the stores whose facts a viewer may read and add. */
export function ownStores(viewer: Viewer, ids: readonly Id[]): readonly Id[] {
  if (viewer.kind === 'operations') return ids
  return viewer.kind === 'stores' ? ids.filter((id) => viewer.storeIds.includes(id)) : []
}

/**
 * The facts that a viewer may read: the network's and those of the viewer's stores (for operations, all).
 * Other stores appear empty. Reads may return facts published after `now`; the domain filters them. `queue`
 * and `backlog` cover the orders of every store, but contain positions and totals only.
 */
export interface Facts {
  /** Includes what was published to named stores, where they are the viewer's. */
  network(now: Instant): Promise<NetworkFacts>
  storeCount(): Promise<number>
  stores(ids: readonly Id[]): Promise<readonly Store[]>
  orders(storeIds: readonly Id[]): Promise<readonly OrderRecord[]>
  receipts(storeIds: readonly Id[]): Promise<readonly Receipt[]>
  accesses(storeIds: readonly Id[]): Promise<readonly StoreAccess[]>
  /**
   * Returns the caller's accesses to any store after an instant. Blocks other transactions of this caller
   * until this one ends, so that the count still holds when an access is added.
   */
  ownAccesses(since: Instant): Promise<readonly OwnAccess[]>
  reversals(storeIds: readonly Id[]): Promise<readonly WaiverReversal[]>
  /** The API clients that may send, each with its newest contact that began by `now`. */
  sources(now: Instant): Promise<readonly OrderSource[]>
  queue(now: Instant): Promise<DeliveryQueue>
  backlog(now: Instant): Promise<readonly BacklogDay[]>
  /**
   * Adds a fact. Returns false, and changes nothing, for a known id, a repeated receipt of a store or a
   * second reversal of an order's use of a waiver.
   */
  add(added: AddedFact): Promise<boolean>
}

/**
 * The orders of every store, for the intake. Each method takes a whole batch, so that a database needs one
 * query per batch. Reads include what `add` added in the same transaction.
 */
export interface OrderIntake {
  /** Returns the stores with these licences. Unknown licences are omitted. */
  storesByLicence(licences: readonly string[]): Promise<KnownIntake['stores']>
  /** Returns how much is known under these numbers. A number may come several times, or not at all. */
  sizes(numbers: readonly string[]): Promise<readonly KnownSize[]>
  /** Returns the orders with these numbers, with all events in any order. Unknown numbers are omitted. */
  orders(numbers: readonly string[]): Promise<KnownIntake['orders']>
  /** Returns the pending events for orders with these numbers, in any order. */
  pending(numbers: readonly string[]): Promise<KnownIntake['pending']>
  /** Returns items accepted before under these ids of the sender, pending events included. */
  taken(ids: readonly string[]): Promise<KnownIntake['taken']>
  /** Records that the sender was received from. */
  received(now: Instant): Promise<void>
  /** Returns the sender's own events that wait, or that waited and did not fit, by id. */
  ownPending(query: PendingQuery): Promise<readonly PendingEvent[]>
  /**
   * Deletes resolved pending events, keeps those dropped at `now` apart, and adds the rest, visible to stores and
   * counted in the queue.
   */
  add(additions: IntakeAdditions, now: Instant): Promise<void>
}

export interface PendingQuery {
  /** The id after which the list goes on. */
  readonly after: string | null
  /** Only those that were dropped, or only those that wait; null for both. */
  readonly dropped: boolean | null
  readonly limit: number
}

export interface IdempotentResponse {
  readonly status: number
  readonly body: string
}

/** The reads, writes and changes of one call: all are committed, or none. */
export interface Transaction {
  readonly facts: Facts
  /** null unless the viewer is the intake. */
  readonly intake: OrderIntake | null
  /** null unless the viewer is operations. */
  readonly operations: OperationsRepository | null
  /** null unless the viewer is support. */
  readonly support: SupportRepository | null
  /** The questions of the viewer's stores. For support, of all stores. */
  readonly questions: Questions
  /** Publishes a change once the transaction is committed. */
  readonly publish: (change: Change) => void
  readonly countUses: CountUses
  /**
   * Runs `answer` at the first use of a key and stores its response; later uses return it. Returns `reused`
   * for a key with another `fingerprint`. Stores nothing where `answer` throws.
   */
  once(
    key: string,
    fingerprint: string,
    answer: () => Promise<IdempotentResponse>,
  ): Promise<IdempotentResponse | 'reused'>
}

/** The store is unreachable. Nothing of the call was committed; it can be retried. */
export class StoreUnavailable extends Error {}

/** The viewer has lost, since it was authorized, what let it in. Nothing of the call was committed; authorize it again. */
export class RightLost extends StoreUnavailable {}

export interface FactStore {
  /**
   * Runs `work` in a transaction, which is rolled back when it throws. Throws StoreUnavailable, or RightLost. Transactions
   * of the intake that add run one after another, so that what one has read still holds when it adds.
   */
  transaction<T>(viewer: Viewer, work: (transaction: Transaction) => Promise<T>): Promise<T>
}

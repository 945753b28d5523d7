import type { BacklogDay } from '../domain/backlog.ts'
import type { Id } from '../domain/fact.ts'
import type { Instant } from '../domain/instant.ts'
import type { Line } from '../domain/line.ts'
import type { NetworkFacts } from '../domain/network.ts'
import type { OrderRecord } from '../domain/order.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Store } from '../domain/store.ts'
import type { StoreAccess } from '../domain/store-access.ts'
import type { Change, EventHub } from './event-hub.ts'

/** A fact that callers add. */
export type AddedFact =
  | { readonly type: 'receipt'; readonly fact: Receipt }
  | { readonly type: 'access'; readonly fact: StoreAccess }

/** On whose behalf facts are read and added. */
export type Viewer =
  | { readonly kind: 'public' }
  /** A retailer with their stores, or staff with the one store that they look at. */
  | { readonly kind: 'stores'; readonly actor: Id; readonly storeIds: readonly Id[] }

/**
 * The facts that a viewer may read: the network's, and those of the viewer's stores. What is asked of any other
 * store is not there. Reads may return facts published after `now`: the domain takes only those that had been.
 * `line` and `backlog` are made from every store's orders and give places and totals only.
 */
export interface Facts {
  /** With what was said to named stores, where they are the viewer's. */
  network(now: Instant): Promise<NetworkFacts>
  storeCount(): Promise<number>
  stores(ids: readonly Id[]): Promise<readonly Store[]>
  orders(storeIds: readonly Id[]): Promise<readonly OrderRecord[]>
  receipts(storeIds: readonly Id[]): Promise<readonly Receipt[]>
  accesses(storeIds: readonly Id[]): Promise<readonly StoreAccess[]>
  line(now: Instant): Promise<Line>
  backlog(now: Instant): Promise<readonly BacklogDay[]>
  /** Adds a fact and tells whether it was new: the same id, or the same receipt of a store, changes nothing. */
  add(added: AddedFact): Promise<boolean>
}

export interface KeptAnswer {
  readonly status: number
  readonly body: string
}

/** What one call reads, adds and tells: all of it holds, or none. */
export interface Transaction {
  readonly facts: Facts
  /** Tells the readers of a change, once it holds. */
  publish(change: Change): void
  /**
   * Runs `answer` the first time a caller uses a key and keeps what it gave; later gives the same again.
   * `reused` when the key came with another `fingerprint`. An `answer` that throws is not kept.
   */
  once(key: string, fingerprint: string, answer: () => Promise<KeptAnswer>): Promise<KeptAnswer | 'reused'>
}

/** The store cannot be reached now: nothing of the call holds, and it may be tried again. */
export class StoreUnavailable extends Error {}

/** Where facts are kept. */
export interface FactStore {
  /** Runs `work`; when it throws, nothing that it did holds. Throws StoreUnavailable. */
  transaction<T>(viewer: Viewer, work: (transaction: Transaction) => Promise<T>): Promise<T>
}

export type Credentials = { readonly persona: string } | { readonly email: string; readonly password: string }

/** Who is calling. `expired` had a session that ended. */
export type Caller = Person | 'expired' | null

export interface SignInMethods {
  readonly password: boolean
  readonly personas: readonly {
    readonly id: 'store-owner' | 'chain-owner' | 'ops' | 'support'
    readonly person: Person
  }[]
}

/** Sign-in as the host does it: cookies are the server's, the mock keeps a session per tab. */
export interface Sessions {
  methods(): Promise<SignInMethods>
  caller(request: Request): Promise<Caller>
  /** The person, with the headers that carry the session; null when refused. */
  signIn(credentials: Credentials): Promise<{ person: Person; headers?: HeadersInit } | null>
  signOut(request: Request): Promise<{ headers?: HeadersInit }>
}

export interface Moment {
  readonly id: string
  readonly at: Instant
}

/** What the demonstration adds to the clock: it can be moved. */
export interface DemoClock {
  epoch(): number
  readonly moments: readonly Moment[]
  move(to: Instant): Promise<void>
}

export interface Clock {
  now(): Instant
  /** null where real time runs. */
  readonly demo: DemoClock | null
}

/** All that the api takes from whoever hosts it. */
export interface Host {
  readonly store: FactStore
  readonly sessions: Sessions
  readonly clock: Clock
  readonly events: EventHub
  /** Told of an unexpected failure, whose caller learns nothing of it. */
  readonly failed: (error: unknown) => void
}

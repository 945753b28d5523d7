import type { BacklogDay } from '../domain/backlog.ts'
import type { Id } from '../domain/fact.ts'
import type { IntakeAdditions, KnownIntake } from '../domain/intake-decision.ts'
import type { Instant } from '../domain/instant.ts'
import type { Line } from '../domain/line.ts'
import type { NetworkFacts } from '../domain/network.ts'
import type { OrderRecord } from '../domain/order.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Store } from '../domain/store.ts'
import type { StorePerson } from '../domain/store-people.ts'
import type { OwnAccess, SignedAccess, StoreAccess } from '../domain/store-access.ts'
import type { WaiverReversal } from '../domain/waiver-reversal.ts'
import type { Accounts } from './accounts.ts'
import type { OperationsRepository } from './operations-repository.ts'
import type { Questions, SupportRepository } from './support-repository.ts'
import type { Change, EventHub } from './event-hub.ts'

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

/**
 * The facts that a viewer may read: the network's, and those of the viewer's stores, which to operations are all.
 * What is asked of any other store is not there. Reads may return facts published after `now`: the domain takes only those that had been.
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
  /**
   * The caller's accesses to any store after an instant. Until the transaction ends, other transactions of this caller
   * wait: the count still holds when an access is added.
   */
  ownAccesses(since: Instant): Promise<readonly OwnAccess[]>
  reversals(storeIds: readonly Id[]): Promise<readonly WaiverReversal[]>
  line(now: Instant): Promise<Line>
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
  /** Lets go what waited, then adds the rest: its orders and events show to their stores and count in the line. */
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

export type Credentials = { readonly persona: string } | { readonly email: string; readonly password: string }

/** Who is calling. `expired` had a session that ended. */
export type Caller = Person | 'expired' | null

/** A program that calls by itself. */
export interface ApiClient {
  readonly id: Id
}

/** The programs that a host lets in, each by its token. */
export interface ApiClients {
  /** Whose token stands in `Authorization: Bearer`; null for none and for one that is not known. */
  caller(request: Request): Promise<ApiClient | null>
}

/** The ways to sign in. Single sign-on will be one more: where a browser goes to begin it. */
export interface SignInMethods {
  readonly password: boolean
  readonly personas: readonly {
    readonly id: 'store-owner' | 'chain-owner' | 'ops' | 'support' | 'support-two'
    readonly person: Person
  }[]
}

/** Who has signed in, with the headers that carry the session. */
export interface SignedIn {
  readonly person: Person
  readonly headers?: HeadersInit
}

/** Refused without being looked at: too much was tried from one address. */
export interface TooManyAttempts {
  /** Seconds until it may be tried again. */
  readonly retryAfterS: number
}

/** Sign-in as the host does it: cookies are the server's, the mock keeps a session per tab. */
export interface Sessions {
  methods(): Promise<SignInMethods>
  caller(request: Request): Promise<Caller>
  /** null when refused, for whatever reason: nobody learns which. */
  signIn(credentials: Credentials, request: Request): Promise<SignedIn | TooManyAttempts | null>
  signOut(request: Request): Promise<{ headers?: HeadersInit }>
  /**
   * Who holds a store, in any order. Never to be called while a transaction of the facts is open: an embedded database
   * would wait for ever. Throws StoreUnavailable.
   */
  peopleOf(storeId: Id): Promise<readonly StorePerson[]>
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
  /** null where the host keeps none, and the rows about them do not exist. */
  readonly accounts: Accounts | null
  readonly apiClients: ApiClients
  readonly clock: Clock
  readonly events: EventHub
  /** Whether facts can be read now. Never rejects. */
  readonly ready: () => Promise<boolean>
  /** Told of an unexpected failure, whose caller learns nothing of it. */
  readonly failed: (error: unknown) => void
}

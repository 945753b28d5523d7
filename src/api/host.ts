import type { BacklogDay } from '../domain/backlog.ts'
import type { Day } from '../domain/day.ts'
import type { Id } from '../domain/fact.ts'
import type { Instant } from '../domain/instant.ts'
import type { Line } from '../domain/line.ts'
import type { NetworkFacts } from '../domain/network.ts'
import type { OrderRecord } from '../domain/order.ts'
import type { Person } from '../domain/person.ts'
import type { Receipt } from '../domain/receipt.ts'
import type { Store } from '../domain/store.ts'
import type { StoreAccess } from '../domain/store-access.ts'
import type { EventHub } from './event-hub.ts'

/** A fact that callers add. */
export type AddedFact =
  | { readonly type: 'receipt'; readonly fact: Receipt }
  | { readonly type: 'access'; readonly fact: StoreAccess }

/**
 * Where facts are kept. Reads may return facts published after `now`: the domain takes only those that had been.
 * `line` and `backlog` are made from every store's orders and give places and totals only.
 */
export interface FactStore {
  network(now: Instant): Promise<NetworkFacts>
  storeCount(): Promise<number>
  store(id: Id): Promise<Store | null>
  orders(storeId: Id): Promise<readonly OrderRecord[]>
  receipts(storeId: Id): Promise<readonly Receipt[]>
  accesses(storeId: Id): Promise<readonly StoreAccess[]>
  line(now: Instant): Promise<Line>
  backlog(since: Day, now: Instant): Promise<readonly BacklogDay[]>
  /** Adds a fact; adding one of the same id again changes nothing. */
  add(added: AddedFact): Promise<void>
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

export interface KeptAnswer {
  readonly status: number
  readonly body: string
}

/** Answers kept by Idempotency-Key. */
export interface Idempotency {
  /**
   * Runs `answer` the first time a caller uses a key and keeps what it gave; later gives the same again.
   * `reused` when the key came with another `fingerprint`. An `answer` that throws is not kept.
   */
  once(key: string, fingerprint: string, answer: () => Promise<KeptAnswer>): Promise<KeptAnswer | 'reused'>
}

/** All that the api takes from whoever hosts it. */
export interface Host {
  readonly store: FactStore
  readonly sessions: Sessions
  readonly clock: Clock
  readonly events: EventHub
  readonly idempotency: Idempotency
  /** Told of an unexpected failure, whose caller learns nothing of it. */
  readonly failed: (error: unknown) => void
}

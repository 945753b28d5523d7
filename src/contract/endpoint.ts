import type * as z from 'zod/mini'
import type { QuotaKind } from '../domain/accounts/quota.ts'

/**
 * Who may call. `anyone`; `signed_in`; `store_people`: people of the store in the path;
 * `store_people_and_staff`: also staff with a reason in `X-Access-Reason`; `store_support`: only support,
 * with a reason; `operations` or `support`: only that role; `intake`: an API client with its token.
 */
export type Access =
  | 'anyone'
  | 'signed_in'
  | 'store_people'
  | 'store_people_and_staff'
  | 'store_support'
  | 'operations'
  | 'support'
  | 'intake'

/**
 * The topic of a change: the network, the demonstration clock, queue positions, one store, data of operations
 * or support alone, who may sign in, or the current session.
 */
export type ChangeTopic = 'network' | 'clock' | 'queue' | 'store' | 'operations' | 'support' | 'accounts' | 'session'

/** The kinds of attempts to guess a secret, each counted by itself. */
export type Attempt = 'sign-in' | 'accept' | 'password'

/**
 * How calls enter the security log. `read`: the API counts each response, by hour. `token_use`: it counts each
 * call of an API client. `events`: the handler records what happened. A list for staff without one needs a
 * reason in `tests/contract/security-log-rows.test.ts`.
 */
type SecurityLogged = 'read' | 'token_use' | 'events'

export type Schema = z.ZodMiniType
export type Fields = z.ZodMiniObject

/** One row of the contract: the request, its access and the response. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Parameters in braces, as in OpenAPI. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly access: Access
  /**
   * Topics that a call may change. Handlers publish no others, and the client refetches what depends on them.
   */
  readonly changes?: readonly ChangeTopic[]
  /** Topics that a response depends on, besides the network and the clock, which apply to every response. */
  readonly dependsOn?: readonly ChangeTopic[]
  /** Available only on a host of the demonstration; elsewhere 404. */
  readonly demo?: true
  /**
   * Available only on a host with accounts; elsewhere 404. Takes no Idempotency-Key: an idempotent response
   * would store secrets, and no transaction of the facts is open meanwhile.
   */
  readonly accounts?: true
  /** An attempt to guess a secret: counted by client address before the body is read. Too many give 429. */
  readonly attempt?: Attempt
  /** Counted by person, store, API client and client address. Too many within an hour give 429. */
  readonly quota?: QuotaKind
  readonly securityLog?: SecurityLogged
  /** The list in the response whose items the security log counts; `items` by default. */
  readonly counts?: 'items' | 'stores' | 'questions' | 'topics' | 'results'
  /** Requires If-Match with the ETag of GET at the same path. */
  readonly conditional?: true
  /** Shows pages of the stores in its body. Each is an access and needs a reason. */
  readonly auditsAccess?: true
  /**
   * Runs without a transaction of the facts, after its access and its use of a quota are committed: it reads or writes what
   * is outside them, and an embedded database has one connection.
   */
  readonly outsideFacts?: true
  /** Reads neither session nor facts, so it responds while the database is unavailable. */
  readonly noDatabase?: true
  /** The roles whose pages use it, although others may call it. Other browsers do not load its schema. */
  readonly roles?: readonly ['support']
  /**
   * The pages of the app that use it, where those are few: `past`, those about the past; `later`, those that no reader
   * opens first, and the cards below a first screen. Its schema loads with them. `none`: other software alone uses it, and
   * no browser loads its schema.
   */
  readonly appPages?: 'past' | 'later' | 'none'
  readonly params?: Fields
  readonly query?: Fields
  readonly body?: Schema
  /**
   * The schema that parses a body whose items are validated individually, so that one invalid item does not
   * reject the others. `body` then documents the items.
   */
  readonly envelope?: Schema
  /** Each item has an id, under which it is stored once. Takes no Idempotency-Key: a repeat changes nothing as it is. */
  readonly itemsHaveIds?: true
  /** The maximum size of the body in bytes; 64 KiB by default. */
  readonly bodyLimit?: number
  /** The status and body of the response. The schema is an allow-list: other fields are never sent. */
  readonly status: 200 | 201 | 204
  readonly response: Schema | null
  /** A response with a media type other than JSON. */
  readonly media?: 'text/event-stream'
}

/** The same type with all properties readonly, like domain facts. */
export type Immutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Immutable<Item>[]
    : { readonly [K in keyof T]: Immutable<T[K]> }

type Output<S> = S extends z.ZodMiniType ? z.output<S> : undefined

export type ParamsOf<E extends Endpoint> = Output<E['params']>
export type QueryOf<E extends Endpoint> = Output<E['query']>
export type BodyOf<E extends Endpoint> = Output<E extends { envelope: Schema } ? E['envelope'] : E['body']>
export type ResponseBodyOf<E extends Endpoint> = Immutable<Output<E['response']>>

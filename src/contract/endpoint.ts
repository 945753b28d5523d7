import type * as z from 'zod/mini'

/**
 * Who may call, and nobody else:
 * `anyone`; `signed_in`; `store_people`, whose own store the path names; `store_people_and_staff`,
 * the same and also staff who give their reason in `X-Access-Reason`; `store_support`, support alone, who give theirs so;
 * `operations` or `support`, that role alone; `intake`, an API client with its token, and no person.
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
 * What a change concerns: the network as a whole, the moment of the demonstration clock, positions in the delivery queue,
 * one store, what operations or support alone see, who may sign in, and who is signed in.
 */
export type ChangeTopic =
  | 'network'
  | 'clock'
  | 'queue'
  | 'store'
  | 'operations'
  | 'support'
  | 'accounts'
  | 'session'

export type Schema = z.ZodMiniType
export type Fields = z.ZodMiniObject

/** One row of the contract: what may be asked, by whom, and what is answered. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With parameters in braces, as in OpenAPI. */
  readonly path: `/api/${string}`
  readonly summary: string
  readonly access: Access
  /** What a call may change: a handler publishes changes of these topics alone, and the client reads again what depends on them. */
  readonly changes?: readonly ChangeTopic[]
  /** What a response depends on, beside the network and the clock, on which every response may depend. */
  readonly dependsOn?: readonly ChangeTopic[]
  /** Exists only where the demonstration is hosted; elsewhere it is not found. */
  readonly demo?: true
  /**
   * Exists only where the host keeps accounts; elsewhere it is not found. It takes no Idempotency-Key: an answer that
   * is kept would keep what must not be, and no transaction of the facts is open meanwhile.
   */
  readonly accounts?: true
  /** Asks for If-Match with the ETag of GET at the same path. */
  readonly conditional?: true
  /** Shows pages of the stores that its body names: each is an access, which needs a reason. */
  readonly auditsAccess?: true
  /**
   * Answers once the access to the store is recorded and holds, with no transaction of the facts open: it reads what is
   * kept beside them.
   */
  readonly recordsAccessFirst?: true
  /** Reads neither session nor facts: it answers while the database cannot be reached. */
  readonly noDatabase?: true
  /** The roles whose pages use it, where others may call it too: no other browser receives its shape. */
  readonly roles?: readonly ['support']
  readonly params?: Fields
  readonly query?: Fields
  readonly body?: Schema
  /**
   * What the body is read by where its parts are read one by one, so that a bad one refuses itself alone; `body`
   * then says all that is asked of them.
   */
  readonly envelope?: Schema
  /** The most bytes that a body may have; 64 KiB where none are named. */
  readonly bodyLimit?: number
  /** The response's status, and its body: an allow-list, a field it does not name is never sent. */
  readonly status: 200 | 201 | 204
  readonly response: Schema | null
  /** A response that is not a JSON body from the table. */
  readonly media?: 'text/event-stream'
}

/** The same type with everything readonly, as domain facts are. */
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

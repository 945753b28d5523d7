import type { ResponseBodyOf, BodyOf, Endpoint, ParamsOf, QueryOf } from '../contract/endpoint.ts'
import type { Contract, Operation } from '../contract/table.ts'
import type { Instant } from '../domain/time/instant.ts'
import type { Person } from '../domain/stores/person.ts'
import type { Store } from '../domain/stores/store.ts'
import type { OperationsRepository } from './publishing/operations-repository.ts'
import type { ApiClient } from './accounts/sessions.ts'
import type { Questions, SupportRepository } from './questions/support-repository.ts'
import type { Host } from './host.ts'
import type { OrderIntake, Facts } from './fact-store.ts'
import type { Change } from './events/event-hub.ts'

type StoreOf<E extends Endpoint> = E['access'] extends `store_${string}` ? Store : null
type PersonOf<E extends Endpoint> = E['access'] extends 'anyone'
  ? Person | null
  : E['access'] extends 'intake'
    ? null
    : Person
type ApiClientOf<E extends Endpoint> = E['access'] extends 'intake' ? ApiClient : null
type IntakeOf<E extends Endpoint> = E['access'] extends 'intake' ? OrderIntake : null
type SupportOf<E extends Endpoint> = E['access'] extends 'support' ? SupportRepository : null
/** Endpoints that run without a transaction of the facts. */
type WithoutFacts = { noDatabase: true } | { accounts: true } | { outsideFacts: true }
type OperationsOf<E extends Endpoint> = E['access'] extends 'operations' ? OperationsRepository : null

/** The changes that a handler may publish: those of the topics that its row names. */
type ChangeBy<E extends Endpoint> = Extract<Change, { topic: NonNullable<E['changes']>[number] }>

/** A request that is parsed, validated and authorized, at one instant. */
export interface Call<E extends Endpoint> {
  readonly params: ParamsOf<E>
  readonly query: QueryOf<E>
  readonly body: BodyOf<E>
  readonly person: PersonOf<E>
  readonly apiClient: ApiClientOf<E>
  /** The store in the path, which the caller may read. */
  readonly store: StoreOf<E>
  /** The facts that the caller may read and add, in the call's transaction. */
  readonly facts: E extends WithoutFacts ? never : Facts
  readonly intake: IntakeOf<E>
  readonly operations: E extends WithoutFacts ? never : OperationsOf<E>
  readonly support: E extends WithoutFacts ? never : SupportOf<E>
  readonly questions: E extends WithoutFacts ? never : Questions
  /** Publishes a change once the transaction is committed. */
  readonly publish: (change: ChangeBy<E>) => void
  /** Counts accesses to stores by staff (`recordAccesses`). */
  readonly countAccesses: E extends WithoutFacts ? never : (stores: number) => Promise<void>
  readonly now: Instant
  readonly request: Request
  readonly host: Host
  /** Headers to send with the response. */
  readonly headers: Headers
}

type ResultOf<E extends Endpoint> = E extends { media: string }
  ? Response
  : E['response'] extends null
    ? void
    : ResponseBodyOf<E>

/** Implements an operation. Returns the body, or a Response where the row names a media type. */
export type Handler<O extends Operation> = (call: Call<Contract[O]>) => Promise<ResultOf<Contract[O]>>

export type Handlers = { readonly [O in Operation]: Handler<O> }

/** The part of a call that handlers of support share. */
export type SupportCall = Pick<Call<Endpoint>, 'facts' | 'now' | 'questions'> & {
  readonly support: SupportRepository
  readonly person: Person
}

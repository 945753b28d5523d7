import type { Attempt } from '../../contract/endpoint.ts'
import type { Id } from '../../domain/facts/fact.ts'
import type { Person } from '../../domain/stores/person.ts'
import type { StorePerson } from '../../domain/stores/store-people.ts'
import type { SecurityActor } from '../audit/security-log.ts'

export type Credentials = { readonly persona: string } | { readonly email: string; readonly password: string }

/** The caller of a request. `expired`: the caller's session has ended. */
export type Caller = Person | 'expired' | null

/** A program that calls the API. */
export interface ApiClient {
  readonly id: Id
}

/** A token that is not accepted. `rejected` is the client whose revoked token it is, or null for an unknown one. */
export interface RejectedToken {
  readonly rejected: ApiClient | null
}

/** The API clients of a host, identified by token. */
export interface ApiClients {
  /** Returns the client of the token in `Authorization: Bearer`. Null for no token. */
  caller(request: Request): Promise<ApiClient | RejectedToken | null>
}

/** The sign-in methods of a host. Single sign-on will add the address at which a browser begins it. */
export interface SignInMethods {
  readonly password: boolean
  readonly personas: readonly {
    readonly id: 'store-owner' | 'chain-owner' | 'ops' | 'support' | 'support-two'
    readonly person: Person
  }[]
}

/** The signed-in person, with the headers that carry the session. */
export interface SignedIn {
  readonly person: Person
  readonly headers?: HeadersInit
}

/** Rejected without a check: too many attempts from one address, or for one account. */
export interface TooManyAttempts {
  /** Seconds until the next attempt is allowed. */
  readonly retryAfterS: number
}

/**
 * A rejected attempt. The security log reads `actor`: the owner of the account, or nobody. The caller learns
 * nothing of it.
 */
export interface RejectedAttempt<Cause extends string> {
  readonly rejected: Cause | TooManyAttempts
  readonly actor: SecurityActor
}

/** Sign-in as the host implements it: the server uses cookies, the mock keeps one session per tab. */
export interface Sessions {
  methods(): Promise<SignInMethods>
  caller(request: Request): Promise<Caller>
  /**
   * Counts an attempt by client address. Returns null where it is allowed. A demonstration counts sign-ins in
   * `signIn`, because its personas have no secret.
   */
  attempt(what: Attempt, request: Request): Promise<TooManyAttempts | null>
  /** The cause of `refused` is not disclosed. */
  signIn(credentials: Credentials, request: Request): Promise<SignedIn | RejectedAttempt<'refused'>>
  signOut(request: Request): Promise<{ headers?: HeadersInit }>
  /**
   * Returns people of a store in their order (`inOrderToSpeakTo`), and the number of all. Null where nobody has the
   * id of `after`. Throws StoreUnavailable. Do not call it while a transaction of the facts is open: an embedded
   * database would deadlock.
   */
  peopleOf(storeId: Id, query: StorePeopleQuery): Promise<StorePeople | null>
}

export interface StorePeopleQuery {
  /** People after this one, as they were then. Null for the first. */
  readonly after: Pick<StorePerson, 'id' | 'disabled'> | null
  readonly limit: number
}

export interface StorePeople {
  readonly people: readonly StorePerson[]
  readonly total: number
}

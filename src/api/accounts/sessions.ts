import type { Id } from '../../domain/facts/fact.ts'
import type { Person } from '../../domain/stores/person.ts'
import type { StorePerson } from '../../domain/stores/store-people.ts'

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

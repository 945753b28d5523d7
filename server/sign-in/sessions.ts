import { eq, lt } from 'drizzle-orm'
import type { Attempt } from '../../src/contract/endpoint.ts'
import type { Sessions, TooManyAttempts, SignedIn } from '../../src/api/accounts/sessions.ts'
import type { SecurityActor } from '../../src/api/audit/security-log.ts'
import type { Id } from '../../src/domain/facts/fact.ts'
import { type Persona, PERSONAS, type Scenario } from '../../src/scenario/scenario.ts'
import { people, sessions } from '../database/schema-sign-in.ts'
import type { Auth } from './auth.ts'
import { lockPeople } from './account-rows.ts'
import { activePerson, personOfSession } from './caller.ts'
import type { GuessLimit } from './guess-limit.ts'
import { isPassword, passwordHashOf } from './passwords.ts'
import { cookieHeaders, cookieOf, forgetting, type SessionCookie, tokenIn, withPlain } from './session-cookie.ts'
import { peopleOfStore } from './people-of-store.ts'
import type { SignInDatabase } from './sign-in-database.ts'

export interface SessionsParts {
  readonly database: SignInDatabase
  readonly auth: Auth
  readonly cookie: SessionCookie
  readonly secret: string
  readonly personas: Scenario['personas'] | null
  /** Counts an attempt by client address. Returns null where it is allowed. */
  readonly attempt: (what: Attempt, request: Request) => Promise<TooManyAttempts | null>
  readonly guesses: GuessLimit
  /** Notes a rejected password. */
  readonly failedFrom: (request: Request, email: string) => void
  readonly realMs: () => number
}

/** A person signed in, with the cookies of the session. */
export interface OpenedSession extends SignedIn {
  readonly headers: [string, string][]
}

export interface StoredSessions extends Sessions {
  /**
   * Opens a session for an authenticated person and ends the session of the request. Returns null where the
   * person may not sign in, or where the stored hash of the password is not `verified`: it was changed since it
   * was verified. Null for a person identified by other means, as personas are, and single sign-on will be.
   */
  readonly open: (personId: Id, verified: string | null, request: Request) => Promise<OpenedSession | null>
  /** Returns the token of the request's session, if any. */
  readonly tokenOf: (request: Request) => string | null
}

/** Returns sessions stored in the database and carried by a signed cookie. Every request checks them. */
export function createSessions(parts: SessionsParts): StoredSessions {
  const { database, auth, cookie, secret, personas, attempt, guesses, failedFrom, realMs } = parts

  const tokenOf = (request: Request): string | null => {
    const given = cookieOf(request.headers, cookie)
    return given === null ? null : tokenIn(given, secret)
  }

  async function end(request: Request): Promise<void> {
    const token = tokenOf(request)
    await database.transaction(null, async (transaction) => {
      if (token !== null) await transaction.delete(sessions).where(eq(sessions.token, token))
      await transaction.delete(sessions).where(lt(sessions.expiresAt, new Date(realMs())))
    })
  }

  async function open(personId: Id, verified: string | null, request: Request): Promise<OpenedSession | null> {
    const session = await database.transaction(null, async (transaction) => {
      // The person may have been disabled, or the password changed, while it was verified.
      await lockPeople(transaction, personId)
      const person = await activePerson(transaction, personId)
      if (person === null) return null
      if (verified !== null && (await passwordHashOf(transaction, personId)) !== verified) return null
      const { headers } = await auth.api.openSession({ body: { personId }, returnHeaders: true })
      return { person, headers }
    })
    if (session === null) return null
    await end(request)
    const { person, headers } = session
    return { person, headers: cookieHeaders(headers.getSetCookie().flatMap((each) => withPlain(cookie, each))) }
  }

  /** Returns the account of an address. Does the same work whether or not it exists. */
  async function accountOf(given: string): Promise<{ readonly id: Id; readonly hash: string | null } | null> {
    const email = given.toLowerCase()
    // A database stores no NUL, so no account has one.
    const wanted = eq(people.email, email.includes('\0') ? '' : email)
    return database.transaction(null, async (transaction) => {
      const [found] = await transaction.select({ id: people.id }).from(people).where(wanted)
      const hash = await passwordHashOf(transaction, found?.id ?? '')
      return found === undefined ? null : { id: found.id, hash }
    })
  }

  async function passwordSignIn(
    account: Awaited<ReturnType<typeof accountOf>>,
    { email, password }: { readonly email: string; readonly password: string },
    request: Request,
  ) {
    const isKnownDevice = guesses.isKnown(email, request.headers)
    const verified = account?.hash ?? null
    if (!(await isPassword(password, verified, isKnownDevice)) || account === null || verified === null) return null
    return open(account.id, verified, request)
  }

  return {
    open,
    tokenOf,
    // Personas have no secret to guess: a demonstration counts passwords only, once it has read the body.
    attempt: async (what, request) => (what === 'sign-in' && personas !== null ? null : attempt(what, request)),
    async methods() {
      if (personas === null) return { password: true, personas: [] }
      const found = await database.transaction(null, async (transaction) => {
        const all: { id: Persona; person: NonNullable<Awaited<ReturnType<typeof activePerson>>> }[] = []
        for (const id of PERSONAS) {
          const person = await activePerson(transaction, personas[id].id)
          if (person !== null) all.push({ id, person })
        }
        return all
      })
      return { password: true, personas: found }
    },
    async caller(request) {
      const given = cookieOf(request.headers, cookie)
      if (given === null) return null
      const token = tokenIn(given, secret)
      if (token === null) return 'expired'
      const person = await database.transaction(null, (transaction) => personOfSession(transaction, token, realMs()))
      return person ?? 'expired'
    },
    async signIn(credentials, request) {
      if ('persona' in credentials) {
        const persona = PERSONAS.find((id) => id === credentials.persona)
        const session =
          personas === null || persona === undefined ? null : await open(personas[persona].id, null, request)
        return session ?? { rejected: 'refused', actor: { kind: 'nobody' } }
      }
      const { email, password } = credentials
      const account = await accountOf(email)
      const actor: SecurityActor = account === null ? { kind: 'nobody' } : { kind: 'person', id: account.id }
      const tooMany =
        (personas === null ? null : await attempt('sign-in', request)) ??
        (await guesses.attempt(email, request.headers))
      if (tooMany !== null) return { rejected: tooMany, actor }
      const session = await passwordSignIn(account, { email, password }, request)
      if (session === null) {
        failedFrom(request, email)
        return { rejected: 'refused', actor }
      }
      const device = cookieHeaders(await guesses.succeeded(email, request.headers))
      return { person: session.person, headers: [...session.headers, ...device] }
    },
    async signOut(request) {
      await end(request)
      return { headers: cookieHeaders(forgetting(cookie)) }
    },
    peopleOf: (storeId, query) =>
      database.transaction(null, (transaction) => peopleOfStore(transaction, storeId, query)),
  }
}

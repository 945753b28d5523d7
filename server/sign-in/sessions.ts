import { eq, lt } from 'drizzle-orm'
import { isAPIError } from 'better-auth/api'
import type { Attempt } from '../../src/contract/endpoint.ts'
import type { Sessions, TooManyAttempts, SignedIn } from '../../src/api/accounts/sessions.ts'
import type { SecurityActor } from '../../src/api/audit/security-log.ts'
import { type Persona, PERSONAS, type Scenario } from '../../src/scenario/scenario.ts'
import { people, sessions } from '../database/schema-sign-in.ts'
import type { Auth } from './auth.ts'
import { activePerson, personOfSession } from './caller.ts'
import type { GuessLimit } from './guess-limit.ts'
import { keyedHash } from './keyed-hash.ts'
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
   * Opens a session for an authenticated person and ends the session of the request. Single sign-on will use
   * it too. Returns null where the person may not sign in.
   */
  readonly open: (personId: string, request: Request) => Promise<OpenedSession | null>
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

  async function opened(personId: string, headers: Headers, request: Request): Promise<OpenedSession | null> {
    const person = await database.transaction(null, async (transaction) => {
      const found = await activePerson(transaction, personId)
      // A disabled person must have no session, not even one whose token was never sent.
      if (found === null) await transaction.delete(sessions).where(eq(sessions.userId, personId))
      return found
    })
    if (person === null) return null
    await end(request)
    return {
      person,
      headers: cookieHeaders(headers.getSetCookie().flatMap((each) => withPlain(cookie, each))),
    }
  }

  async function open(personId: string, request: Request): Promise<OpenedSession | null> {
    const { headers } = await auth.api.openSession({ body: { personId }, returnHeaders: true })
    return opened(personId, headers, request)
  }

  async function passwordSignIn(email: string, password: string) {
    try {
      return await auth.api.signInEmail({ body: { email, password }, returnHeaders: true })
    } catch (error) {
      if (isAPIError(error) && error.statusCode < 500) return null
      throw error
    }
  }

  /** Returns whom an attempt was for. Does the same work whether or not the account exists. */
  async function attempted(given: string): Promise<SecurityActor> {
    const email = given.toLowerCase()
    const account = keyedHash(secret, `security log account ${email}`)
    // A database stores no NUL, so no account has one.
    const wanted = eq(people.email, email.includes('\0') ? '' : email)
    const [found] = await database.transaction(null, (transaction) =>
      transaction.select({ id: people.id }).from(people).where(wanted),
    )
    return found === undefined ? { kind: 'nobody', account } : { kind: 'person', id: found.id }
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
        const session = personas === null || persona === undefined ? null : await open(personas[persona].id, request)
        return session ?? { rejected: 'refused', actor: { kind: 'nobody' } }
      }
      const { email, password } = credentials
      const tooMany =
        (personas === null ? null : await attempt('sign-in', request)) ??
        (await guesses.attempt(email, request.headers))
      if (tooMany !== null) return { rejected: tooMany, actor: await attempted(email) }
      const signedIn = await passwordSignIn(email, password)
      const session = signedIn && (await opened(signedIn.response.user.id, signedIn.headers, request))
      if (session === null) {
        failedFrom(request, email)
        return { rejected: 'refused', actor: await attempted(email) }
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

import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { betterAuth } from 'better-auth/minimal'
import * as z from 'zod'
import { randomId } from '../../src/api/random-id.ts'
import { HOUR } from '../../src/domain/time/instant.ts'
import { ATTEMPTS_PATH, attemptsEndpoint, ATTEMPTS_RULE, HASHED_ADDRESS } from './attempts.ts'
import { betterAuthAdapter } from './better-auth-adapter.ts'
import type { SessionCookie } from './session-cookie.ts'
import type { SignInDatabase } from './sign-in-database.ts'

const SESSION_MS = 8 * HOUR
/** Longer than a session, so that the API can report an expired one. */
const COOKIE_S = 7 * 24 * 60 * 60

export interface AuthParts {
  readonly database: SignInDatabase
  readonly cookie: SessionCookie
  readonly publicUrl: string | null
  readonly secret: string
  /** Returns real time in milliseconds. */
  readonly realMs: () => number
  readonly failed: (error: unknown) => void
}

export type Auth = ReturnType<typeof createAuth>

/**
 * Configures better-auth for sessions and rate limits. Its endpoints are not exposed; the contract has its own.
 * Its sign-in by password is not used: it verifies the password before the transaction that opens the session, and
 * does not compare the hash there. Single sign-on can be added as a plugin that opens the same kind of session.
 */
export function createAuth({ database, cookie, publicUrl, secret, realMs, failed }: AuthParts) {
  return betterAuth({
    baseURL: publicUrl ?? 'http://localhost',
    secret,
    database: betterAuthAdapter(database),
    telemetry: { enabled: false },
    logger: { level: 'error', log: (_level, message) => failed(new Error(`better-auth: ${message}`)) },
    session: { expiresIn: COOKIE_S },
    rateLimit: { enabled: true, storage: 'database', customRules: { [ATTEMPTS_PATH]: ATTEMPTS_RULE } },
    advanced: {
      // better-auth would use the prefix `__Secure-`. Our name has the stricter `__Host-`.
      useSecureCookies: false,
      cookies: { session_token: { name: cookie.name, attributes: cookie.attributes } },
      database: { generateId: () => randomId() },
      // Every bit of a hash counts.
      ipAddress: { ipAddressHeaders: [HASHED_ADDRESS], ipv6Subnet: 128 },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => ({
            data: { ...session, expiresAt: new Date(realMs() + SESSION_MS), ipAddress: '', userAgent: '' },
          }),
        },
      },
    },
    plugins: [{ id: 'dockboard', endpoints: { openSession, attempt: attemptsEndpoint } }],
  })
}

/** Opens a session for an identified person (`sessions.ts`). */
const openSession = createAuthEndpoint.serverOnly(
  { method: 'POST', body: z.object({ personId: z.string() }) },
  async (context) => {
    const { internalAdapter } = context.context
    const { personId } = context.body
    const user = await internalAdapter.findUserById(personId)
    if (user === null) throw new Error('nobody of this id')
    const session = await internalAdapter.createSession(personId)
    await setSessionCookie(context, { session, user })
  },
)

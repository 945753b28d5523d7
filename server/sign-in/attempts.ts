import { createAuthEndpoint } from 'better-auth/api'
import type { TooManyAttempts } from '../../src/api/accounts/sessions.ts'

/** The header that carries the client's address to better-auth; it never comes from outside. */
export const CLIENT_ADDRESS = 'x-client-address'
export const ATTEMPTS_PATH = '/attempt/*'
/** From one address: 20, then none until a minute has passed without one that was let through. */
export const ATTEMPTS_RULE = { window: 60, max: 20 }

/** What can be guessed at, each with a count of its own. */
export type Attempt = 'sign-in' | 'accept' | 'password'

/** Counts by being asked: better-auth's limit stands before it. */
export const attemptsEndpoint = createAuthEndpoint('/attempt/:what', { method: 'POST' }, async () => null)

interface Limited {
  handler(request: Request): Promise<Response>
}

/**
 * Counts an attempt of an address, for every process on the database; null where it may go on. Addresses of IPv6 are
 * counted by their /64, which is one customer's.
 */
export async function countAttempt(
  auth: Limited,
  what: Attempt,
  clientAddress: string | null,
): Promise<TooManyAttempts | null> {
  const response = await auth.handler(
    new Request(`http://localhost/api/auth/attempt/${what}`, {
      method: 'POST',
      headers: clientAddress === null ? {} : { [CLIENT_ADDRESS]: clientAddress },
    }),
  )
  if (response.status === 429) {
    return { retryAfterS: Number(response.headers.get('x-retry-after')) || ATTEMPTS_RULE.window }
  }
  if (!response.ok) throw new Error(`an attempt could not be counted: ${response.status}`)
  return null
}

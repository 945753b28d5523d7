import { createAuthEndpoint } from 'better-auth/api'
import type { Attempt } from '../../src/contract/endpoint.ts'
import type { TooManyAttempts } from '../../src/api/accounts/sessions.ts'

/** The header with the client's address for better-auth. Never taken from a request. */
export const CLIENT_ADDRESS = 'x-client-address'
export const ATTEMPTS_PATH = '/attempt/*'
/** Each address has 20 attempts, then none until 60 seconds without an allowed attempt. */
export const ATTEMPTS_RULE = { window: 60, max: 20 }

/** Does nothing: better-auth counts its calls. */
export const attemptsEndpoint = createAuthEndpoint('/attempt/:what', { method: 'POST' }, async () => null)

interface Limited {
  handler(request: Request): Promise<Response>
}

/**
 * Counts an attempt of an address across all processes on the database. Returns null where it is allowed.
 * IPv6 addresses are counted by /64, the usual network of one customer.
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

import { createAuthEndpoint } from 'better-auth/api'
import type { Attempt } from '../../src/contract/endpoint.ts'
import type { TooManyAttempts } from '../../src/api/accounts/sessions.ts'
import { clientNetworkOf } from '../http/client-address.ts'
import { keyedHash } from './keyed-hash.ts'

/** The header with the hashed address of the client for better-auth. Never taken from a request. */
export const HASHED_ADDRESS = 'x-hashed-address'
export const ATTEMPTS_PATH = '/attempt/*'
/** Each address has 20 attempts, then none until 60 seconds without an allowed attempt. */
export const ATTEMPTS_RULE = { window: 60, max: 20 }

/** Does nothing: better-auth counts its calls. */
export const attemptsEndpoint = createAuthEndpoint('/attempt/:what', { method: 'POST' }, async () => null)

interface Limited {
  handler(request: Request): Promise<Response>
}

const HASH_HEXTETS = 8

/** Returns 128 bits of the keyed hash of a client, in the form of an IPv6 address: better-auth counts by addresses. */
function hashedAddressOf(clientAddress: string, secret: string): string {
  const hash = Buffer.from(keyedHash(secret, `attempts of ${clientNetworkOf(clientAddress)}`), 'base64url')
  return Array.from({ length: HASH_HEXTETS }, (_, index) => hash.readUInt16BE(2 * index).toString(16)).join(':')
}

/** Bounds the memory: further blocked clients are counted in the database. */
const MOST_BLOCKED = 10_000
const SECOND = 1_000

/**
 * Returns a function that counts an attempt of an address across all processes on the database, and returns null where
 * it is allowed. IPv6 addresses are counted by /64, the usual network of one customer. The table has no address. While
 * a client is known to be blocked, answers from memory: a rejected attempt changes no count.
 */
export function createAttemptLimit(
  auth: Limited,
  secret: string,
): (what: Attempt, clientAddress: string | null) => Promise<TooManyAttempts | null> {
  /** In the time of better-auth, which is the system's. */
  const blockedUntilMs = new Map<string, number>()

  function known(key: string): TooManyAttempts | null {
    const retryAfterS = Math.ceil(((blockedUntilMs.get(key) ?? 0) - Date.now()) / SECOND)
    // A longer wait than any is a clock that was put back.
    if (retryAfterS > 0 && retryAfterS <= ATTEMPTS_RULE.window) return { retryAfterS }
    blockedUntilMs.delete(key)
    return null
  }

  return async (what, clientAddress) => {
    const key = `${what} ${clientNetworkOf(clientAddress)}`
    const blocked = known(key)
    if (blocked !== null) return blocked
    const response = await auth.handler(
      new Request(`http://localhost/api/auth/attempt/${what}`, {
        method: 'POST',
        headers: clientAddress === null ? {} : { [HASHED_ADDRESS]: hashedAddressOf(clientAddress, secret) },
      }),
    )
    if (response.status === 429) {
      const retryAfterS = Number(response.headers.get('x-retry-after')) || ATTEMPTS_RULE.window
      const [oldest] = blockedUntilMs.keys()
      if (blockedUntilMs.size >= MOST_BLOCKED && oldest !== undefined) blockedUntilMs.delete(oldest)
      blockedUntilMs.set(key, Date.now() + retryAfterS * SECOND)
      return { retryAfterS }
    }
    if (!response.ok) throw new Error(`an attempt could not be counted: ${response.status}`)
    return null
  }
}

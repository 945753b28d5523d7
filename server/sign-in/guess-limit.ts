import { randomBytes, timingSafeEqual } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { TooManyAttempts } from '../../src/api/accounts/sessions.ts'
import { epoch, fromEpoch, MINUTE } from '../../src/domain/time/instant.ts'
import { signInFailures } from '../database/schema-sign-in.ts'
import { keyedHash } from './keyed-hash.ts'
import { cookieOf, type SessionCookie, setCookies } from './session-cookie.ts'
import type { SignInDatabase } from './sign-in-database.ts'

const SECOND = 1_000
/** Failures for one account within the window that cost no time: slips of its owner. */
const FREE_FAILURES = 5
const WINDOW_MS = 15 * MINUTE
const LONGEST_WAIT_MS = 5 * MINUTE
/** Accounts that one device remembers: a shared computer of a store. */
const ACCOUNTS_OF_DEVICE = 5
const DEVICE_COOKIE_S = 365 * 24 * 60 * 60

/** Returns how many milliseconds after the latest of these failures the next attempt is allowed. */
function waitAfter(failures: number): number {
  return failures < FREE_FAILURES ? 0 : Math.min(LONGEST_WAIT_MS, 2 ** (failures - FREE_FAILURES + 1) * SECOND)
}

export interface GuessLimit {
  /**
   * Counts a password attempt for an account, as a failure until `succeeded`. Returns null where it is allowed.
   * An account that does not exist is counted alike. On a device on which the account has signed in before, its
   * attempts are counted by themselves: others cannot slow its owner down, and a success of another account on a
   * shared computer does not end the count.
   */
  attempt(email: string, headers: Headers): Promise<TooManyAttempts | null>
  /** Whether the account has signed in on the device of the request before. */
  isKnown(email: string, headers: Headers): boolean
  /** Ends the count, and returns the Set-Cookie values by which the device is known from now on. */
  succeeded(email: string, headers: Headers): Promise<string[]>
}

export function createGuessLimit(
  database: SignInDatabase,
  session: SessionCookie,
  secret: string,
  realMs: () => number,
): GuessLimit {
  const cookie: SessionCookie = {
    ...session,
    name: `${session.name}-device`,
    plainName: session.plainName && `${session.plainName}-device`,
  }
  const hmac = (text: string) => keyedHash(secret, text)
  /** The table holds no address of a person, and none of an account that does not exist. */
  const accountKey = (email: string) => hmac(`account ${email.toLowerCase()}`)
  const signature = (device: string, email: string) => hmac(`device ${device} ${accountKey(email)}`)

  function deviceOf(headers: Headers): { readonly id: string; readonly signatures: readonly string[] } | null {
    const [id = '', ...signatures] = cookieOf(headers, cookie)?.split('.') ?? []
    return id === '' ? null : { id, signatures: signatures.slice(0, ACCOUNTS_OF_DEVICE) }
  }

  function knownDeviceOf(email: string, headers: Headers): string | null {
    const device = deviceOf(headers)
    const isKnown = device?.signatures.some((each) => isSame(each, signature(device.id, email))) === true
    return isKnown ? device.id : null
  }

  function keyOf(email: string, headers: Headers): string {
    const device = knownDeviceOf(email, headers)
    // The signature itself would let readers of the table forge the device's cookie.
    return device === null ? accountKey(email) : hmac(`failures on ${device} ${accountKey(email)}`)
  }

  return {
    attempt(email, headers) {
      const key = keyOf(email, headers)
      const nowMs = realMs()
      return database.transaction(null, async (transaction) => {
        const now = fromEpoch(nowMs)
        // Locks the row, also a stored one: concurrent attempts wait for this one, and so does the retention job.
        const [stored] = await transaction
          .insert(signInFailures)
          .values({ key, failures: 0, at: now })
          .onConflictDoUpdate({ target: signInFailures.key, set: { key } })
          .returning()
        if (stored === undefined) throw new Error('the failures of an account are missing just after they were added')
        const latestMs = epoch(stored.at)
        const failures = nowMs - latestMs > WINDOW_MS ? 0 : stored.failures
        const waitMs = latestMs + waitAfter(failures) - nowMs
        if (waitMs > 0) return { retryAfterS: Math.ceil(waitMs / SECOND) }
        await transaction
          .update(signInFailures)
          .set({ failures: failures + 1, at: now })
          .where(eq(signInFailures.key, key))
        return null
      })
    },
    isKnown: (email, headers) => knownDeviceOf(email, headers) !== null,
    async succeeded(email, headers) {
      const key = keyOf(email, headers)
      await database.transaction(null, (transaction) =>
        transaction.delete(signInFailures).where(eq(signInFailures.key, key)),
      )
      const device = deviceOf(headers) ?? { id: randomBytes(16).toString('base64url'), signatures: [] }
      const own = signature(device.id, email)
      const others = device.signatures.filter((each) => each !== own)
      const value = [device.id, own, ...others].slice(0, 1 + ACCOUNTS_OF_DEVICE).join('.')
      return setCookies(cookie, value, DEVICE_COOKIE_S)
    },
  }
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}

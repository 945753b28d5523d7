import { MINUTE } from '../../src/domain/time/instant.ts'

const WINDOW_MS = 15 * MINUTE
/** A store whose people mistype reaches a few. */
const MANY_ACCOUNTS = 10
/** Bounds the memory. The address limit allows no more from each. */
const MOST_ADDRESSES = 1_000

interface Failing {
  readonly sinceMs: number
  readonly accounts: Set<string>
}

/**
 * Notes failed sign-ins by client address, in this process. Calls `many` once in 15 minutes for an address from
 * which that many accounts fail: somebody tries passwords, or all clients appear as one address because
 * TRUST_PROXY is wrong.
 */
export function createFailingAddresses(
  realMs: () => number,
  many: () => void,
): { readonly failed: (address: string | null, email: string) => void } {
  const failing = new Map<string, Failing>()
  return {
    failed(address, email) {
      const key = address ?? ''
      const nowMs = realMs()
      const known = failing.get(key)
      const entry =
        known === undefined || nowMs - known.sinceMs > WINDOW_MS
          ? { sinceMs: nowMs, accounts: new Set<string>() }
          : known
      failing.delete(key)
      failing.set(key, entry)
      if (entry.accounts.size >= MANY_ACCOUNTS) return
      entry.accounts.add(email.toLowerCase())
      if (entry.accounts.size === MANY_ACCOUNTS) many()
      const [oldest] = failing.keys()
      if (failing.size > MOST_ADDRESSES && oldest !== undefined) failing.delete(oldest)
    },
  }
}

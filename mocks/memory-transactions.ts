import type { Transaction, IdempotentResponse } from '../src/api/fact-store.ts'
import { usedUntilAfter } from '../src/domain/accounts/quota.ts'

/** A first-come, first-served lock. `enter` waits for its turn and returns the function that unlocks. */
export interface OneAtATime {
  enter(): Promise<() => void>
}

export function createOneAtATime(): OneAtATime {
  let last: Promise<void> = Promise.resolve()
  return {
    async enter() {
      const before = last
      const mine = Promise.withResolvers<void>()
      last = mine.promise
      await before
      return mine.resolve
    },
  }
}

export function createMemoryIdempotency(): Pick<Transaction, 'once'> {
  const stored = new Map<string, { fingerprint: string; answer: Promise<IdempotentResponse> }>()
  return {
    async once(key, fingerprint, answer) {
      const known = stored.get(key)
      if (known !== undefined) return known.fingerprint === fingerprint ? known.answer : 'reused'
      // Store the promise before it settles, so that two concurrent requests get one response.
      const first = answer()
      stored.set(key, { fingerprint, answer: first })
      first.catch(() => stored.delete(key))
      return first
    },
  }
}

export function createMemoryQuotaUses() {
  const usedUntil = new Map<string, number>()
  return {
    /** Returns the counting of one transaction, which hands over how to take each use back. */
    counting(undo: (takeBack: () => void) => void): Transaction['countUses'] {
      return async (uses, nowMs) => {
        const ends = uses.map((use) => {
          const before = usedUntil.get(use.key)
          const after = usedUntilAfter(use, before ?? null, nowMs)
          usedUntil.set(use.key, after)
          // Not `before`: another transaction may have used it meanwhile.
          undo(() => usedUntil.set(use.key, (usedUntil.get(use.key) ?? after) - use.spacingMs))
          return after
        })
        return Math.max(...ends)
      }
    },
  }
}

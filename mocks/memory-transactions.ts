import type { Transaction, IdempotentResponse } from '../src/api/fact-store.ts'

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

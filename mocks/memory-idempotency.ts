import type { Transaction, IdempotentResponse } from '../src/api/fact-store.ts'

export function createMemoryIdempotency(): Pick<Transaction, 'once'> {
  const kept = new Map<string, { fingerprint: string; answer: Promise<IdempotentResponse> }>()
  return {
    async once(key, fingerprint, answer) {
      const known = kept.get(key)
      if (known !== undefined) return known.fingerprint === fingerprint ? known.answer : 'reused'
      // The promise is kept before it is settled, so that two calls at once get one answer.
      const first = answer()
      kept.set(key, { fingerprint, answer: first })
      first.catch(() => kept.delete(key))
      return first
    },
  }
}

import { useRef } from 'react'
import { isPassing } from './ask-error.ts'

/** The idempotency key of what is being sent. */
export interface AttemptKey {
  /** The same for all tries of the same thing, so that what was done without our hearing of it is not done twice. */
  readonly of: (sent: unknown) => string
  /** Forgets the key, but where the same thing may be tried again: done once more on purpose, it is another thing. */
  readonly settled: (error: unknown) => void
}

export function useAttemptKey(): AttemptKey {
  const last = useRef({ text: '', key: '' })
  return {
    of(sent) {
      const text = JSON.stringify(sent)
      if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() }
      return last.current.key
    },
    settled(error) {
      if (!isPassing(error)) last.current = { text: '', key: '' }
    },
  }
}

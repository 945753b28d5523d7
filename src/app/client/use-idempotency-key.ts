import { useRef } from 'react'
import { isPassing } from './request-error.ts'
import { saveInTab, readFromTab } from './tab-storage.ts'

/** The idempotency key of what is being sent. */
export interface IdempotencyKey {
  /** The same for all tries of the same thing, so that what was done without our hearing of it is not done twice. */
  readonly of: (sent: unknown) => string
  /** Forgets the key, but where the same thing may be tried again: done once more on purpose, it is another thing. */
  readonly settled: (error: unknown) => void
}

/** `name`: under which the key is kept in this tab, where the text that is sent is kept over a reload too. */
export function useIdempotencyKey(name?: string): IdempotencyKey {
  const last = useRef<Attempt | null>(null)
  const put = (attempt: Attempt): void => {
    last.current = attempt
    if (name !== undefined)
      saveInTab(`${name} key`, attempt.key === '' ? '' : `${attempt.key}\n${attempt.text}`)
  }
  return {
    of(sent) {
      const text = JSON.stringify(sent)
      const before = last.current ?? readAttempt(name)
      if (before.text === text) last.current = before
      else put({ text, key: crypto.randomUUID() })
      return last.current?.key ?? before.key
    },
    settled(error) {
      if (!isPassing(error)) put(NONE)
    },
  }
}

interface Attempt {
  readonly text: string
  readonly key: string
}
const NONE: Attempt = { text: '', key: '' }

function readAttempt(name: string | undefined): Attempt {
  const stored = name === undefined ? '' : readFromTab(`${name} key`)
  const end = stored.indexOf('\n')
  return end === -1 ? NONE : { key: stored.slice(0, end), text: stored.slice(end + 1) }
}

import { useRef } from 'react'
import { isPassing } from './request-error.ts'
import { type TabStorage, useTabStorage } from './tab-storage.ts'

/** The idempotency key of a write. */
export interface IdempotencyKey {
  /** Returns the same key for all retries of a request, so that no write is done twice. */
  readonly of: (sent: unknown) => string
  /** Drops the key unless a retry may follow: the same request sent again on purpose is a new write. */
  readonly settled: (error: unknown) => void
}

/** `name`: the key is stored in this tab under this name, for a text that survives a reload too. */
export function useIdempotencyKey(name?: string): IdempotencyKey {
  const storage = useTabStorage()
  const last = useRef<Attempt | null>(null)
  const put = (attempt: Attempt): void => {
    last.current = attempt
    if (name !== undefined) storage.save(`${name} key`, attempt.key === '' ? '' : `${attempt.key}\n${attempt.text}`)
  }
  return {
    of(sent) {
      const text = JSON.stringify(sent)
      const before = last.current ?? readAttempt(storage, name)
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

function readAttempt(storage: TabStorage, name: string | undefined): Attempt {
  const stored = name === undefined ? '' : storage.read(`${name} key`)
  const end = stored.indexOf('\n')
  return end === -1 ? NONE : { key: stored.slice(0, end), text: stored.slice(end + 1) }
}

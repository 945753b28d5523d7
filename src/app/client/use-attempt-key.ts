import { useRef } from 'react'

/** Gives one idempotency key to all tries of the same thing, so that what is tried again is done once. */
export function useAttemptKey(): (sent: unknown) => string {
  const last = useRef({ text: '', key: '' })
  return (sent) => {
    const text = JSON.stringify(sent)
    if (last.current.text !== text) last.current = { text, key: crypto.randomUUID() }
    return last.current.key
  }
}

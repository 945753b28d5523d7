import { useSyncExternalStore } from 'react'

const TICK_MS = 15_000

/**
 * Real milliseconds, renewed every quarter of a minute. Where the server has drawn the page it begins at 0, there and
 * here: nothing is old yet.
 */
export function useRealTime(): number {
  return useSyncExternalStore(subscribe, nearly, () => 0)
}

/** Whole ticks, so that it is the same until it is renewed. */
function nearly(): number {
  return Math.floor(Date.now() / TICK_MS) * TICK_MS
}

function subscribe(renew: () => void): () => void {
  const timer = setInterval(renew, TICK_MS)
  return () => clearInterval(timer)
}

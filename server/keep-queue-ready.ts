import { setTimeout as pause } from 'node:timers/promises'
import type { Host } from '../src/api/host.ts'
import { createRefresh } from './http/refresh.ts'

/** Where orders come without end, the queue is not remade without end too: each time holds up who adds the next. */
const REST_MS = 1_000
/** It changes with the clock as well. */
const CONFIRM_MS = 5_000
const WITHIN_MS = 60_000

type Parts = Pick<Host, 'store' | 'clock' | 'events' | 'failed'>

/**
 * Remakes the delivery queue as soon as what it is made of has changed, so that no reader waits for it. Of several
 * processes the first remakes it, and the others find it made. Gives what ends it.
 */
export function keepQueueReady({ store, clock, events, failed }: Parts): () => void {
  const refresh = createRefresh(
    async () => {
      await store.transaction({ kind: 'public' }, ({ facts }) => facts.queue(clock.now()))
      await pause(REST_MS, undefined, { ref: false })
    },
    { confirmMs: CONFIRM_MS, withinMs: WITHIN_MS, failed },
  )
  const unsubscribe = events.subscribe(({ topic }) => {
    if (topic !== 'operations') refresh.change()
  })
  return () => {
    unsubscribe()
    refresh.stop()
  }
}

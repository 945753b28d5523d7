import { nextTransition, type Transition } from '../../domain/status/next-transition.ts'
import { epoch } from '../../domain/time/instant.ts'
import { networkChanges } from '../events/event-hub.ts'
import { coalesced } from '../coalesced.ts'
import type { Host } from '../host.ts'
import type { Viewer } from '../fact-store.ts'

// Hosts truncate longer timers.
const LONGEST_MS = 12 * 60 * 60 * 1000
const AGAIN_AFTER_MS = 5_000

/**
 * Publishes a change at each instant at which the network's view changes by itself. Retries where the facts
 * cannot be read. Returns a function that stops it and resolves when nothing runs any more.
 */
export function scheduleTransitions(host: Pick<Host, 'store' | 'clock' | 'events' | 'failed'>): () => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let planned: Promise<void> = Promise.resolve()
  let isStopped = false
  const replan = coalesced(async () => {
    const due = await nextDue(host)
    clearTimeout(timer)
    if (isStopped) return
    const ahead = due === null ? AGAIN_AFTER_MS : epoch(due.at) - epoch(host.clock.now())
    timer = setTimeout(
      () => {
        // The subscription below receives this change and plans the next transition.
        if (due === null || host.clock.now() < due.at) plan()
        else for (const change of networkChanges(due.audience)) host.events.publish(change)
      },
      Math.min(LONGEST_MS, Math.max(0, ahead)),
    )
  })
  const plan = (): void => {
    planned = replan()
  }
  // New facts or a moved clock may bring the next transition forward.
  const unsubscribe = host.events.subscribe(({ topic }) => {
    if (topic !== 'store' && topic !== 'operations') plan()
  })
  plan()
  return () => {
    isStopped = true
    unsubscribe()
    clearTimeout(timer)
    return planned
  }
}

/** Reads as operations: transitions of facts for named stores count too, and the public cannot read them. */
const VIEWER: Viewer = { kind: 'operations', actor: 'the clock' }

async function nextDue({ store, clock, failed }: Pick<Host, 'store' | 'clock' | 'failed'>): Promise<Transition | null> {
  const now = clock.now()
  try {
    return nextTransition(await store.transaction(VIEWER, ({ facts }) => facts.network(now)), now)
  } catch (error) {
    failed(error)
    return null
  }
}

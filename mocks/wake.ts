import type { Host } from '../src/api/host.ts'
import { nextBoundary } from '../src/domain/boundary.ts'
import { epoch } from '../src/domain/instant.ts'

// The browser cuts longer timers short.
const LONGEST_MS = 12 * 60 * 60 * 1000

/** Wakes at each instant at which the network's view changes by itself, and tells the readers. */
export function wakeAtBoundaries(host: Host): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const plan = async (): Promise<void> => {
    clearTimeout(timer)
    const now = host.clock.now()
    const network = await host.store.transaction({ kind: 'public' }, ({ facts }) => facts.network(now))
    const due = nextBoundary(network, now)
    const ahead = Math.min(LONGEST_MS, epoch(due) - epoch(now))
    timer = setTimeout(() => {
      if (host.clock.now() >= due) host.events.publish({ topic: 'network' })
      void plan()
    }, ahead)
  }
  host.events.subscribe((change) => {
    if (change.topic === 'clock') void plan()
  })
  void plan()
}

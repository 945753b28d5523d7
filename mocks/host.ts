import { createEventHub } from '../src/api/event-hub.ts'
import type { Clock, Host, Machines, Sessions } from '../src/api/host.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { Kept } from './added.ts'
import { createMemoryStore, type MemoryStore } from './memory-store.ts'

/**
 * A host in memory: the browser's mock and the tests are both made of it. `keep` is told of each added fact. No
 * machine is let in where none are given.
 */
export function createMemoryHost(parts: {
  readonly seed: Scenario
  readonly sessions: Sessions
  readonly machines?: Machines
  readonly clock: Clock
  readonly name: string
  readonly failed: Host['failed']
  readonly keep?: (fact: Kept) => Promise<void>
}): Host & { readonly store: MemoryStore } {
  const { seed, sessions, machines = NO_MACHINES, clock, name, failed, keep } = parts
  const events = createEventHub(name)
  const store = createMemoryStore(seed, {
    publish: (change) => events.publish(change),
    ...(keep && { keep }),
  })
  return { store, sessions, accounts: null, machines, clock, events, ready: async () => true, failed }
}

const NO_MACHINES: Machines = { caller: async () => null }

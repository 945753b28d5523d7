import { createEventHub } from '../src/api/event-hub.ts'
import type { Clock, FactStore, Host, Sessions } from '../src/api/host.ts'
import { createMemoryIdempotency } from './memory-idempotency.ts'

/** A host in memory: the browser's mock and the tests are both made of it. */
export function createMemoryHost(parts: {
  readonly store: FactStore
  readonly sessions: Sessions
  readonly clock: Clock
  readonly name: string
  readonly failed: Host['failed']
}): Host {
  return {
    store: parts.store,
    sessions: parts.sessions,
    clock: parts.clock,
    events: createEventHub(parts.name),
    idempotency: createMemoryIdempotency(),
    failed: parts.failed,
  }
}

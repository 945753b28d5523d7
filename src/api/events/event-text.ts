import type { Id } from '../../domain/facts/fact.ts'
import type { Person } from '../../domain/stores/person.ts'
import { type Change, OPERATIONS, SUPPORT } from './event-hub.ts'

export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** How often a stream says that it still flows. */
export const HEARTBEAT_MS = 20_000
export const HEARTBEAT = ': still here\n\n'

const RETRY_MS = 3_000

/**
 * The first event of a stream. A reader who comes back with a Last-Event-ID that is not the newest is told
 * `resync`: it may have missed something and asks again for what it shows.
 */
export function greeting(position: string, lastEventId: string | null): string {
  const event = lastEventId === null || lastEventId === position ? 'ready' : 'resync'
  return `retry: ${RETRY_MS}\nid: ${position}\nevent: ${event}\ndata: {}\n\n`
}

/** The event that names a change; `position` is the reader's after it. */
export function changedEvent(position: string, change: Change): string {
  if (change.topic === 'everything') return `id: ${position}\nevent: resync\ndata: {}\n\n`
  return `id: ${position}\nevent: changed\ndata: ${JSON.stringify(change)}\n\n`
}

/** The last words of a stream that the server ends: when to come back, in milliseconds. */
export function farewell(retryMs: number): string {
  return `retry: ${retryMs}\n\n`
}

/** What a reader may know of beside the network: the ids of stores, operations or the queue. */
export function readershipOf(person: Person | null): readonly Id[] {
  if (person === null) return []
  if (person.role === 'operations') return [OPERATIONS]
  return person.role === 'support' ? [SUPPORT] : person.storeIds
}

/** A change of a store goes to its team and to operations; one of topic `operations` to operations, `queue` to support. */
export function mayKnow(change: Change, readership: readonly Id[]): boolean {
  if (change.topic === 'store') return readership.includes(change.storeId) || readership.includes(OPERATIONS)
  if (change.topic === 'support') return readership.includes(SUPPORT)
  return change.topic !== 'operations' || readership.includes(OPERATIONS)
}

import type { Id } from '../../domain/facts/fact.ts'
import type { Person } from '../../domain/stores/person.ts'
import { type Change, OPERATIONS, readersOf, SUPPORT } from './event-hub.ts'

export const EVENT_STREAM_HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** Interval between the heartbeats of a stream. */
export const HEARTBEAT_MS = 20_000
export const HEARTBEAT = ': still here\n\n'

const RETRY_MS = 3_000

/**
 * Returns the first event of a stream. It is `resync` where Last-Event-ID is not the newest position: the
 * reader may have missed changes and reads everything again.
 */
export function greeting(position: string, lastEventId: string | null): string {
  const event = lastEventId === null || lastEventId === position ? 'ready' : 'resync'
  return `retry: ${RETRY_MS}\nid: ${position}\nevent: ${event}\ndata: {}\n\n`
}

/** Returns the event for a change. `position` is the reader's position after it. */
export function changedEvent(position: string, change: Change): string {
  if (change.topic === 'everything') return `id: ${position}\nevent: resync\ndata: {}\n\n`
  // A reader of the network's changes learns nothing of the other stores concerned.
  const data = change.topic === 'network' ? { topic: change.topic } : change
  return `id: ${position}\nevent: changed\ndata: ${JSON.stringify(data)}\n\n`
}

/** Returns the end of a stream that the server closes. `retryMs`: when to reconnect, in milliseconds. */
export function farewell(retryMs: number): string {
  return `retry: ${retryMs}\n\n`
}

/** Returns the ids whose changes a person may receive beside the network's: stores, operations or support. */
export function readershipOf(person: Person | null): readonly Id[] {
  if (person === null) return []
  if (person.role === 'operations') return [OPERATIONS]
  return person.role === 'support' ? [SUPPORT] : person.storeIds
}

/** Whether a reader may learn of a change. */
export function mayKnow(change: Change, readership: readonly Id[]): boolean {
  const readers = readersOf(change)
  return readers === 'everyone' || readers.some((id) => readership.includes(id))
}

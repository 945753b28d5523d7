import { epoch, fromEpoch } from '../../domain/time/instant.ts'
import { badCursor } from '../http/paging.ts'
import type { AskedPlace, QueuePlace } from './support-repository.ts'

// A cursor names a place in the order of its list, not a row: a row that is deleted or moves ends no list.

/** Returns the cursor of a place in a list by age. */
export function newestCursor({ askedAt, id }: AskedPlace): string {
  return `after-${epoch(askedAt)}-${id}`
}

/** Throws `malformed` for a cursor of another list. */
export function readNewestCursor(cursor: string): AskedPlace {
  const [, ms, id] = /^after-(\d{1,13})-([0-9a-f]{32})$/.exec(cursor) ?? []
  if (ms === undefined || id === undefined) throw badCursor()
  return { askedAt: fromEpoch(Number(ms)), id }
}

/** Returns the cursor of a place in the queue. */
export function queueCursor({ urgency, ...place }: QueuePlace): string {
  return `${newestCursor(place)}-${urgency}`
}

/** Throws `malformed` for a cursor of another list. */
export function readQueueCursor(cursor: string): QueuePlace {
  const [, place, urgency] = /^(.+)-([0-7])$/.exec(cursor) ?? []
  if (place === undefined || urgency === undefined) throw badCursor()
  return { ...readNewestCursor(place), urgency: Number(urgency) }
}

import type { Id } from '../../domain/facts/fact.ts'
import type { Audience } from '../../domain/status/audience.ts'

/** A change, by topic. */
export type Change =
  /** Changes may have been missed: clients read everything again. */
  | { readonly topic: 'everything' }
  /** Of interest to all, or with `storeIds` to the teams of these stores, operations and support alone. */
  | { readonly topic: 'network'; readonly storeIds?: readonly Id[] }
  | { readonly topic: 'clock' }
  /** Does not disclose whose order moved. */
  | { readonly topic: 'queue' }
  | { readonly topic: 'store'; readonly storeId: Id }
  /** Visible to operations only: drafts, receipts and accesses over the threshold. */
  | { readonly topic: 'operations' }
  /** Visible to support only: the questions in the queue, and canned answers. */
  | { readonly topic: 'support' }

/** Stands in a readership for operations, which receives the changes of every store. */
export const OPERATIONS: Id = 'operations'
/** Stands in a readership for support, which receives the changes of its queue. */
export const SUPPORT: Id = 'support'

/** Returns who may learn of a change: all, or whoever has one of these ids in the readership. */
export function readersOf(change: Change): 'everyone' | readonly Id[] {
  switch (change.topic) {
    case 'store':
      return [change.storeId, OPERATIONS]
    case 'operations':
      return [OPERATIONS]
    case 'support':
      return [SUPPORT]
    case 'network':
      return change.storeIds === undefined ? 'everyone' : [...change.storeIds, OPERATIONS, SUPPORT]
    case 'everything':
    case 'clock':
    case 'queue':
      return 'everyone'
  }
}

/** The database publishes at most 8,000 bytes at a time, and an id has 32. */
const MOST_STORES = 200

/**
 * Returns the changes that tell an audience, operations and support that the network changed, and nobody else.
 * There is at least one: operations sees every fact.
 */
export function networkChanges(audience: Audience): readonly Extract<Change, { topic: 'network' }>[] {
  if (audience === 'everyone') return [{ topic: 'network' }]
  const storeIds = [...audience]
  const count = Math.max(1, Math.ceil(storeIds.length / MOST_STORES))
  return Array.from({ length: count }, (_, index) => ({
    topic: 'network',
    storeIds: storeIds.slice(index * MOST_STORES, (index + 1) * MOST_STORES),
  }))
}

/** Delivers changes to the current subscribers. */
export interface EventHub {
  /**
   * Returns the position of a reader of these stores. It advances only with changes that the reader may
   * receive, so it discloses nothing about other stores. Two hubs never produce the same position.
   */
  position(storeIds: readonly Id[]): string
  publish(change: Change): void
  /** Returns a function that unsubscribes. */
  subscribe(listener: (change: Change) => void): () => void
}

/** `name` must be unique to the hub. */
export function createEventHub(name: string): EventHub {
  const listeners = new Set<(change: Change) => void>()
  const ofStores = new Map<Id, number>()
  let ofAll = 0
  const count = (id: Id) => ofStores.set(id, (ofStores.get(id) ?? 0) + 1)
  return {
    position: (storeIds) => `${name}-${storeIds.reduce((sum, id) => sum + (ofStores.get(id) ?? 0), ofAll)}`,
    publish(change) {
      const readers = readersOf(change)
      if (readers === 'everyone') ofAll += 1
      else readers.forEach(count)
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

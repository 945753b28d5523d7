import type { Id } from '../../domain/facts/fact.ts'

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

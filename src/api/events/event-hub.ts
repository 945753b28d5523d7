import type { Id } from '../../domain/facts/fact.ts'

/** What changed: the network, the clock, the positions in the delivery queue, or one store. */
export type Change =
  /** Changes may have been missed: whoever shows anything asks for it again. */
  | { readonly topic: 'everything' }
  | { readonly topic: 'network' }
  | { readonly topic: 'clock' }
  /** Says nothing of whose order moved. */
  | { readonly topic: 'queue' }
  | { readonly topic: 'store'; readonly storeId: Id }
  /** What operations alone knows of: drafts, and who has seen what. */
  | { readonly topic: 'operations' }
  /** What support alone knows of: that something came to the queue, or went, or that a canned answer is another now. */
  | { readonly topic: 'support' }

/** In the list of stores that a reader may know of: the reader is operations, and may know of every store. */
export const OPERATIONS: Id = 'operations'
/** The same for those who may know of the queue of support. */
export const SUPPORT: Id = 'support'

/** Hands changes to those who listen now. */
export interface EventHub {
  /**
   * Where a reader of these stores stands: it moves on with the changes that reader may know of, and with no
   * others, so that it tells nothing of other stores. Two hubs never share one.
   */
  position(storeIds: readonly Id[]): string
  publish(change: Change): void
  /** Returns what stops the listening. */
  subscribe(listener: (change: Change) => void): () => void
}

/** `name` differs between two hubs. */
export function createEventHub(name: string): EventHub {
  const listeners = new Set<(change: Change) => void>()
  const ofStores = new Map<Id, number>()
  let ofAll = 0
  const count = (id: Id) => ofStores.set(id, (ofStores.get(id) ?? 0) + 1)
  return {
    position: (storeIds) => `${name}-${storeIds.reduce((sum, id) => sum + (ofStores.get(id) ?? 0), ofAll)}`,
    publish(change) {
      if (change.topic === 'store') count(change.storeId)
      if (change.topic === 'store' || change.topic === 'operations') count(OPERATIONS)
      else if (change.topic === 'support') count(SUPPORT)
      else ofAll += 1
      for (const listener of listeners) listener(change)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

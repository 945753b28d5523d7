import type { Id } from '../domain/fact.ts'

/** What changed: the network, the clock, or one store. */
export type Change =
  | { readonly topic: 'network' }
  | { readonly topic: 'clock' }
  | { readonly topic: 'store'; readonly storeId: Id }

export interface ChangeEvent {
  /** Grows by one with each event of this hub. */
  readonly sequence: number
  readonly change: Change
}

/** Hands changes to those who listen now. */
export interface EventHub {
  /** Differs between two hubs, so that a reader of another one knows that it missed events. */
  readonly name: string
  last(): number
  publish(change: Change): void
  /** Returns what stops the listening. */
  subscribe(listener: (event: ChangeEvent) => void): () => void
}

export function createEventHub(name: string): EventHub {
  const listeners = new Set<(event: ChangeEvent) => void>()
  let sequence = 0
  return {
    name,
    last: () => sequence,
    publish(change) {
      sequence += 1
      for (const listener of listeners) listener({ sequence, change })
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

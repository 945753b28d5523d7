import type { Fact, Id } from '../src/domain/facts/fact.ts'

/** Facts of single stores: the seed's, and those added since. */
export interface MemoryFacts<T> {
  all(): readonly T[]
  of(storeIds: readonly Id[]): readonly T[]
  /** Returns an undo function; null if the fact, or the same one, exists already. */
  add(fact: T): (() => void) | null
}

/** `isSame` identifies duplicates within a store, in addition to equal ids. */
export function createMemoryFacts<T extends Fact & { readonly storeId: Id }>(
  seed: readonly T[],
  isSame: (one: T, other: T) => boolean,
): MemoryFacts<T> {
  const ofStore = Map.groupBy(seed, ({ storeId }) => storeId)
  return {
    all: () => [...ofStore.values()].flat(),
    of: (storeIds) => storeIds.flatMap((id) => ofStore.get(id) ?? []),
    add(fact) {
      const before = ofStore.get(fact.storeId) ?? []
      if (before.some((each) => each.id === fact.id || isSame(each, fact))) return null
      ofStore.set(fact.storeId, [...before, fact])
      return () => {
        const now = ofStore.get(fact.storeId) ?? []
        ofStore.set(
          fact.storeId,
          now.filter((each) => each !== fact),
        )
      }
    },
  }
}

import type { Fact, Id } from '../src/domain/facts/fact.ts'

/** Facts that belong to one store each: the seed's, and those added since. */
export interface MemoryFacts<T> {
  all(): readonly T[]
  of(storeIds: readonly Id[]): readonly T[]
  /** Returns what takes it back; null where it, or the same, is there already. */
  add(fact: T): (() => void) | null
}

/** `isSame` says which facts of a store may not be there twice, besides those of one id. */
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

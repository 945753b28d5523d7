import type { Id } from '../src/domain/facts/fact.ts'

/** Records by id. A new version replaces the last one; every change can be undone. */
export interface MemoryRecords<T> {
  all(): T[]
  one(id: Id): T | null
  /** Whether a record is the next version of the stored one. */
  follows(record: T & { readonly version: number }): boolean
  /** Stores a record, or deletes it if null. Returns an undo function. */
  set(id: Id, record: T | null): () => void
}

export function createMemoryRecords<T extends { readonly id: Id; readonly version?: number }>(
  seed: readonly T[] = [],
): MemoryRecords<T> {
  const stored = new Map(seed.map((record) => [record.id, record]))
  function set(id: Id, record: T | null): () => void {
    const before = stored.get(id) ?? null
    if (record === null) stored.delete(id)
    else stored.set(id, record)
    return () => set(id, before)
  }
  return {
    all: () => [...stored.values()],
    one: (id) => stored.get(id) ?? null,
    follows: ({ id, version }) => stored.get(id)?.version === version - 1,
    set,
  }
}

import type { Draft } from '../src/api/publishing/operations-repository.ts'
import type { Id } from '../src/domain/facts/fact.ts'

/** A draft as it was saved, or that it was thrown away. */
export type DraftChange =
  | { readonly type: 'draft'; readonly fact: Draft }
  | { readonly type: 'draft_removed'; readonly fact: { readonly id: Id } }

export interface MemoryDrafts {
  all(): readonly Draft[]
  one(id: Id): Draft | null
  /** Returns what takes it back. */
  apply(change: DraftChange): () => void
}

export function createMemoryDrafts(): MemoryDrafts {
  const drafts = new Map<Id, Draft>()
  return {
    all: () => [...drafts.values()],
    one: (id) => drafts.get(id) ?? null,
    apply({ type, fact }) {
      const before = drafts.get(fact.id)
      if (type === 'draft') drafts.set(fact.id, fact)
      else drafts.delete(fact.id)
      return () => {
        if (before === undefined) drafts.delete(fact.id)
        else drafts.set(fact.id, before)
      }
    },
  }
}

import type { Id } from '../src/domain/fact.ts'
import type { Matter } from '../src/domain/matter.ts'

/** A matter as it now is, under an id that it does not share with its draft. */
export interface MatterChange {
  readonly type: 'matter'
  readonly fact: { readonly id: string; readonly matter: Matter }
}

export interface MemoryMatters {
  open(): readonly Matter[]
  one(id: Id): Matter | null
  /** Returns what takes it back. */
  apply(change: MatterChange): () => void
}

export function matterChange(matter: Matter): MatterChange {
  return { type: 'matter', fact: { id: `matter ${matter.id}`, matter } }
}

export function createMemoryMatters(): MemoryMatters {
  const kept = new Map<Id, Matter>()
  return {
    open: () => [...kept.values()].filter(({ open }) => open),
    one: (id) => kept.get(id) ?? null,
    apply({ fact: { matter } }) {
      const before = kept.get(matter.id)
      kept.set(matter.id, matter)
      return () => {
        if (before === undefined) kept.delete(matter.id)
        else kept.set(matter.id, before)
      }
    },
  }
}

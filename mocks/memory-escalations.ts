import type { Id } from '../src/domain/facts/fact.ts'
import type { Escalation } from '../src/domain/questions/escalation.ts'

/** An escalation as it now is, under an id that it does not share with its draft. */
export interface EscalationChange {
  readonly type: 'escalation'
  readonly fact: { readonly id: string; readonly escalation: Escalation }
}

export interface MemoryEscalations {
  open(): readonly Escalation[]
  one(id: Id): Escalation | null
  /** Returns what takes it back. */
  apply(change: EscalationChange): () => void
}

export function escalationChange(escalation: Escalation): EscalationChange {
  return { type: 'escalation', fact: { id: `escalation ${escalation.id}`, escalation } }
}

export function createMemoryEscalations(): MemoryEscalations {
  const kept = new Map<Id, Escalation>()
  return {
    open: () => [...kept.values()].filter(({ open }) => open),
    one: (id) => kept.get(id) ?? null,
    apply({ fact: { escalation } }) {
      const before = kept.get(escalation.id)
      kept.set(escalation.id, escalation)
      return () => {
        if (before === undefined) kept.delete(escalation.id)
        else kept.set(escalation.id, before)
      }
    },
  }
}

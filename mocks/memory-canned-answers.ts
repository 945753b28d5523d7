import type { CannedAnswers } from '../src/api/questions/support-repository.ts'
import type { CannedAnswer } from '../src/domain/questions/canned-answer.ts'

/** A canned answer as it was saved, or that the one of this name was deleted. */
export type CannedChange =
  | { readonly type: 'canned_answer'; readonly fact: CannedAnswer }
  | { readonly type: 'canned_answer_removed'; readonly fact: Pick<CannedAnswer, 'id' | 'name'> }

export interface MemoryCannedAnswers {
  /** Returns what takes it back. */
  apply(change: CannedChange): () => void
  /** For a transaction: `change` is told of what is saved and deleted. */
  open(work: CannedWork): CannedAnswers
}

export interface CannedWork {
  readonly alone: () => Promise<void>
  readonly change: (change: CannedChange) => void
}

export function createMemoryCannedAnswers(seed: readonly CannedAnswer[]): MemoryCannedAnswers {
  const kept = new Map(seed.map((answer) => [answer.id, answer]))
  return {
    apply({ type, fact }) {
      const before = kept.get(fact.id)
      if (type === 'canned_answer') kept.set(fact.id, fact)
      else kept.delete(fact.id)
      return () => {
        if (before === undefined) kept.delete(fact.id)
        else kept.set(fact.id, before)
      }
    },
    open: ({ alone, change }) => ({
      all: async () => [...kept.values()],
      one: async (id) => kept.get(id) ?? null,
      alone,
      add: async (answer) => change({ type: 'canned_answer', fact: answer }),
      async save(answer) {
        if (kept.get(answer.id)?.version !== answer.version - 1) return false
        change({ type: 'canned_answer', fact: answer })
        return true
      },
      async remove(id) {
        const answer = kept.get(id)
        if (answer === undefined) return false
        change({ type: 'canned_answer_removed', fact: { id, name: answer.name } })
        return true
      },
    }),
  }
}

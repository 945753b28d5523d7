import type { Questions } from '../src/api/questions/support-repository.ts'
import {
  type AskedQuestion,
  isToBeDeleted,
  type QuestionAction,
} from '../src/domain/questions/asked-question.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { Instant } from '../src/domain/time/instant.ts'
import type { MemoryEscalations } from './memory-escalations.ts'

/** A question as it now is. */
export interface QuestionChange {
  readonly type: 'question'
  readonly fact: AskedQuestion
  /** What was done to it; nothing where it was asked. */
  readonly action?: QuestionAction['kind']
}

export interface MemoryQuestions {
  /** Returns what takes it back. */
  apply(change: QuestionChange): () => void
  /** Lets go of those that were closed `days` or longer ago. */
  forget(days: number, now: Instant): readonly AskedQuestion[]
  /** For a viewer: `may` says of which stores; `change` is told of what is added and saved. */
  open(viewer: QuestionViewer): Questions
  /** Those that were brought before operations with an escalation, whoever asks. */
  broughtWith(escalationId: Id): readonly AskedQuestion[]
}

interface QuestionViewer {
  readonly isSupport: boolean
  readonly may: (storeId: Id) => boolean
  readonly change: (change: QuestionChange) => void
}

export function createMemoryQuestions(escalations: Pick<MemoryEscalations, 'one'>): MemoryQuestions {
  const kept = new Map<Id, AskedQuestion>()
  return {
    apply({ fact }) {
      const before = kept.get(fact.id)
      kept.set(fact.id, fact)
      return () => {
        if (before === undefined) kept.delete(fact.id)
        else kept.set(fact.id, before)
      }
    },
    forget(days, now) {
      const gone = [...kept.values()].filter((question) => isToBeDeleted(question, days, now))
      for (const { id } of gone) kept.delete(id)
      return gone
    },
    open: ({ isSupport, may, change }) => ({
      ofStores: async (storeIds) =>
        [...kept.values()].filter(({ storeId }) => storeIds.includes(storeId) && may(storeId)),
      all: async () => (isSupport ? [...kept.values()] : []),
      async one(id) {
        const question = kept.get(id)
        return question !== undefined && may(question.storeId) ? question : null
      },
      async add(question) {
        if (!may(question.storeId)) throw new Error('a question of a store that is not the viewer’s')
        change({ type: 'question', fact: question })
      },
      async save(question, action) {
        if (kept.get(question.id)?.version !== question.version - 1 || !may(question.storeId)) return false
        change({ type: 'question', fact: question, action })
        return true
      },
      async escalations(ids) {
        const own = new Set(
          [...kept.values()].flatMap(({ storeId, escalationId }) =>
            may(storeId) ? (escalationId ?? []) : [],
          ),
        )
        return ids.flatMap((id) => (own.has(id) ? (escalations.one(id) ?? []) : []))
      },
    }),
    broughtWith: (id) => [...kept.values()].filter(({ escalationId }) => escalationId === id),
  }
}

import type { Viewer } from '../src/api/fact-store.ts'
import type { AskedPlace, Questions } from '../src/api/questions/support-repository.ts'
import type { AskedQuestion } from '../src/domain/questions/asked-question.ts'
import type { Id } from '../src/domain/facts/fact.ts'
import type { Escalation } from '../src/domain/questions/escalation.ts'
import type { AddedChange } from './added.ts'
import type { MemoryState } from './memory-operations-repository.ts'

/** Returns the questions that a viewer may read. Calls `change` for each question added or saved. */
export function memoryQuestions(
  { questions, escalations }: Pick<MemoryState, 'questions' | 'escalations'>,
  viewer: Viewer,
  change: (change: AddedChange) => void,
): Questions {
  const may = ({ storeId }: Pick<AskedQuestion, 'storeId'>): boolean =>
    viewer.kind === 'support' || (viewer.kind === 'stores' && viewer.storeIds.includes(storeId))
  const known = (ids: readonly Id[]): Escalation[] => ids.flatMap((id) => escalations.one(id) ?? [])

  return {
    async newest({ storeId, after, limit }) {
      const all = questions.all().filter((each) => may(each) && (storeId === null || each.storeId === storeId))
      const rest = all.filter((each) => after === null || newestFirst(each, after) > 0)
      return { questions: rest.toSorted(newestFirst).slice(0, limit), total: all.length }
    },
    all: async () => (viewer.kind === 'support' ? questions.all() : []),
    async one(id) {
      const question = questions.one(id)
      return question !== null && may(question) ? question : null
    },
    async add(question) {
      if (!may(question)) throw new Error('a question of a store that is not the viewer’s')
      change({ type: 'question', fact: question })
    },
    async save(question, action) {
      if (!questions.follows(question) || !may(question)) return false
      change({ type: 'question', fact: question, action })
      return true
    },
    async escalations(ids) {
      const own = new Set(questions.all().flatMap((question) => (may(question) ? question.escalationId : [])))
      return known(ids.filter((id) => own.has(id)))
    },
  }
}

function newestFirst(a: AskedPlace, b: AskedPlace): number {
  if (a.askedAt !== b.askedAt) return a.askedAt < b.askedAt ? 1 : -1
  if (a.id === b.id) return 0
  return a.id < b.id ? 1 : -1
}

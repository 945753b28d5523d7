import type { SupportRepository } from '../src/api/questions/support-repository.ts'
import type { CannedAnswer } from '../src/domain/questions/canned-answer.ts'
import { type AddedChange, escalationChange } from './added.ts'
import { type MemoryState, memoryStaffRepository } from './memory-operations-repository.ts'
import { memoryQueue } from './memory-queue.ts'
import type { MemoryRecords } from './memory-records.ts'

/** The actions of a support transaction, so that it can be committed or rolled back as a whole. */
interface SupportWork {
  /** Acquires the canned answers lock until the transaction ends. */
  readonly alone: () => Promise<void>
  /** Acquires the escalation lock until the transaction ends. */
  readonly escalationsAlone: () => Promise<void>
  readonly change: (change: AddedChange) => void
}

export function memorySupportRepository(
  stored: Pick<MemoryState, 'seed' | 'orders' | 'escalations' | 'questions'> & {
    readonly canned: MemoryRecords<CannedAnswer>
  },
  { alone, escalationsAlone, change }: SupportWork,
): SupportRepository {
  const { orders, canned, escalations, questions } = stored
  return {
    ...memoryStaffRepository(stored),
    ...memoryQueue(questions),
    orders: async (storeIds) => orders.ofStores(storeIds),
    async orderOf(number) {
      const [found] = orders.ofNumbers([number])
      if (found === undefined) return null
      const { storeId, id: orderId, placedAt } = found.order
      return { storeId, orderId, placedAt }
    },
    canned: {
      all: async () => canned.all(),
      one: async (id) => canned.one(id),
      alone,
      add: async (answer) => change({ type: 'canned_answer', fact: answer }),
      async save(answer) {
        if (!canned.follows(answer)) return false
        change({ type: 'canned_answer', fact: answer })
        return true
      },
      async remove(id) {
        const answer = canned.one(id)
        if (answer === null) return false
        change({ type: 'canned_answer_removed', fact: { id, name: answer.name } })
        return true
      },
    },
    escalationsAlone,
    async addEscalation(escalation, draft) {
      change(escalationChange(escalation))
      change({ type: 'draft', fact: draft })
    },
    async countStores({ id, stores }) {
      const escalation = escalations.one(id)
      if (escalation !== null && escalation.stores !== stores) change(escalationChange({ ...escalation, stores }))
    },
  }
}

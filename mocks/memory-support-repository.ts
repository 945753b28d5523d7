import type { SupportRepository } from '../src/api/questions/support-repository.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { CannedWork, MemoryCannedAnswers } from './memory-canned-answers.ts'
import type { DraftChange } from './memory-drafts.ts'
import { type EscalationChange, escalationChange, type MemoryEscalations } from './memory-escalations.ts'
import type { MemoryOrders } from './memory-orders.ts'

/** What a transaction of support does, so that it can be kept or taken back whole. */
interface SupportWork {
  /** Waits until no other transaction brings or ends an escalation; ends with this one. */
  readonly escalationsAlone: () => Promise<void>
  readonly change: (change: DraftChange | EscalationChange) => void
}

interface Kept {
  readonly seed: Pick<Scenario, 'stores' | 'operators'>
  readonly orders: MemoryOrders
  readonly canned: MemoryCannedAnswers
  readonly escalations: MemoryEscalations
}

export function memorySupportRepository(kept: Kept, work: SupportWork & CannedWork): SupportRepository {
  const { seed, orders, canned, escalations } = kept
  return {
    stores: async () => seed.stores,
    operators: async () => seed.operators,
    orders: async (storeIds) => orders.ofStores(storeIds),
    async orderOf(number) {
      const [found] = orders.ofNumbers([number])
      if (found === undefined) return null
      const { storeId, id: orderId, placedAt } = found.order
      return { storeId, orderId, placedAt }
    },
    canned: canned.open(work),
    escalationsAlone: work.escalationsAlone,
    openEscalations: async () => escalations.open(),
    async addEscalation(escalation, draft) {
      work.change(escalationChange(escalation))
      work.change({ type: 'draft', fact: draft })
    },
    async countStores({ id, stores }) {
      const escalation = escalations.one(id)
      if (escalation !== null && escalation.stores !== stores)
        work.change(escalationChange({ ...escalation, stores }))
    },
  }
}

import type { SupportDesk } from '../src/api/support-desk.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { CannedWork, MemoryCannedAnswers } from './memory-canned-answers.ts'
import type { DraftChange } from './memory-drafts.ts'
import { type MatterChange, matterChange, type MemoryMatters } from './memory-matters.ts'
import type { MemoryOrders } from './memory-orders.ts'

/** What a transaction of support does, so that it can be kept or taken back whole. */
interface SupportWork {
  /** Waits until no other transaction brings or ends a matter; ends with this one. */
  readonly mattersAlone: () => Promise<void>
  readonly change: (change: DraftChange | MatterChange) => void
}

interface Kept {
  readonly seed: Pick<Scenario, 'stores' | 'operators'>
  readonly orders: MemoryOrders
  readonly canned: MemoryCannedAnswers
  readonly matters: MemoryMatters
}

export function memorySupportDesk(kept: Kept, work: SupportWork & CannedWork): SupportDesk {
  const { seed, orders, canned, matters } = kept
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
    mattersAlone: work.mattersAlone,
    openMatters: async () => matters.open(),
    async addMatter(matter, draft) {
      work.change(matterChange(matter))
      work.change({ type: 'draft', fact: draft })
    },
    async countStores({ id, stores }) {
      const matter = matters.one(id)
      if (matter !== null && matter.stores !== stores) work.change(matterChange({ ...matter, stores }))
    },
  }
}

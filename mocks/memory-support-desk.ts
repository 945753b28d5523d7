import type { SupportDesk } from '../src/api/support-desk.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { CannedWork, MemoryCannedAnswers } from './memory-canned-answers.ts'
import type { MemoryOrders } from './memory-orders.ts'

interface Kept {
  readonly seed: Pick<Scenario, 'stores' | 'operators'>
  readonly orders: MemoryOrders
  readonly canned: MemoryCannedAnswers
}

export function memorySupportDesk({ seed, orders, canned }: Kept, work: CannedWork): SupportDesk {
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
  }
}

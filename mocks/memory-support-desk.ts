import type { SupportDesk } from '../src/api/support-desk.ts'
import type { Scenario } from '../src/scenario/scenario.ts'
import type { MemoryOrders } from './memory-orders.ts'

interface Kept {
  readonly seed: Pick<Scenario, 'stores' | 'operators'>
  readonly orders: MemoryOrders
}

export function memorySupportDesk({ seed, orders }: Kept): SupportDesk {
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
  }
}

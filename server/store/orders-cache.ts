import type { OrderRecord } from '../../src/domain/orders/order.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { networkTotals } from '../database/schema-host.ts'
import { readOrders } from './read-orders.ts'

/** Caches the orders of every store by version. */
export interface OrdersCache {
  /** Requires a role that reads all orders. Concurrent callers share one read. */
  read(transaction: DrizzleTransaction): Promise<readonly OrderRecord[]>
}

interface Cached {
  readonly version: number
  readonly orders: Promise<readonly OrderRecord[]>
}

export function createOrdersCache(): OrdersCache {
  let cached: Cached | null = null

  function readAnew(transaction: DrizzleTransaction, version: number): Promise<readonly OrderRecord[]> {
    const mine: Cached = { version, orders: readOrders(transaction, 'all') }
    cached = mine
    mine.orders.catch(() => {
      if (cached === mine) cached = null
    })
    return mine.orders
  }

  return {
    async read(transaction) {
      const version = await versionOf(transaction)
      if (cached?.version !== version) return readAnew(transaction, version)
      // Retry where the shared read failed.
      return cached.orders.catch(() => readAnew(transaction, version))
    },
  }
}

async function versionOf(transaction: DrizzleTransaction): Promise<number> {
  const [totals] = await transaction.select({ version: networkTotals.ordersVersion }).from(networkTotals)
  if (totals === undefined) throw new Error('the totals of the network are missing')
  return totals.version
}

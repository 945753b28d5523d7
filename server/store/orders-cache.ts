import type { OrderRecord } from '../../src/domain/orders/order.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { networkTotals } from '../database/schema-host.ts'
import { readOrders } from './read-orders.ts'

/** The orders of every store, read once for each version of them. */
export interface OrdersCache {
  /** Under a role that reads them all. Of several who ask at once one reads, and the others wait for it. */
  read(transaction: DrizzleTransaction): Promise<readonly OrderRecord[]>
}

interface Cached {
  readonly version: number
  readonly orders: Promise<readonly OrderRecord[]>
}

export function createOrdersCache(): OrdersCache {
  let cached: Cached | null = null

  function readAnew(transaction: DrizzleTransaction, version: number): Promise<readonly OrderRecord[]> {
    const mine: Cached = { version, orders: readOrders(transaction) }
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
      // What failed for somebody else is asked once more.
      return cached.orders.catch(() => readAnew(transaction, version))
    },
  }
}

async function versionOf(transaction: DrizzleTransaction): Promise<number> {
  const [totals] = await transaction.select({ version: networkTotals.ordersVersion }).from(networkTotals)
  if (totals === undefined) throw new Error('the totals of the network are missing')
  return totals.version
}

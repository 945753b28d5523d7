import type { OrderRecord } from '../../src/domain/orders/order.ts'
import type { Instant } from '../../src/domain/time/instant.ts'
import type { DrizzleTransaction } from '../database/database.ts'
import { networkTotals } from '../database/schema-host.ts'
import { readOrders } from './read-orders.ts'

/** Caches the open orders of every store, with those settled from an instant on, until any order changes. */
export interface OrdersCache {
  /** Requires a role that reads all orders. Concurrent callers share one read. */
  read(transaction: DrizzleTransaction, settledSince: Instant): Promise<readonly OrderRecord[]>
}

export function createOrdersCache(): OrdersCache {
  let version = -1
  /** Of this version. Callers ask from the start of a few days. */
  let reads = new Map<Instant, Promise<readonly OrderRecord[]>>()

  return {
    async read(transaction, settledSince) {
      const newest = await versionOf(transaction)
      if (newest !== version) {
        version = newest
        reads = new Map()
      }
      const mine = reads
      const anew = (): Promise<readonly OrderRecord[]> => {
        const orders = readOrders(transaction, { settledSince })
        mine.set(settledSince, orders)
        orders.catch(() => mine.delete(settledSince))
        return orders
      }
      // Retry where the shared read failed.
      return mine.get(settledSince)?.catch(anew) ?? anew()
    },
  }
}

async function versionOf(transaction: DrizzleTransaction): Promise<number> {
  const [totals] = await transaction.select({ version: networkTotals.ordersVersion }).from(networkTotals)
  if (totals === undefined) throw new Error('the totals of the network are missing')
  return totals.version
}

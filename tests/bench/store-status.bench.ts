import { instant } from '../../src/domain/time/instant.ts'
import { storeStatusOf } from '../../src/domain/status/store-status.ts'
import { august2022 } from '../../src/scenario/august-2022.ts'
import { networkAt } from '../../src/scenario/network-at.ts'
import { duel, type Measurement } from './measurement.ts'

const NOW = instant('2022-08-11T12:00:00-04:00')

/** The status of every store from its orders, compared with sorting the same orders by the instant placed. */
export async function* bench(): AsyncGenerator<Measurement> {
  const scenario = august2022()
  const network = networkAt(scenario, NOW)
  const orders = Map.groupBy(scenario.orders, ({ order }) => order.storeId)
  const queue = await duel({
    value: () => networkAt(scenario, NOW),
    baseline: () => scenario.orders.toSorted((a, b) => (a.order.placedAt < b.order.placedAt ? -1 : 1)),
  })
  yield { name: 'network and line of all orders', unit: 'ms', ...queue, against: 'sorting the orders' }
  const storeStatuses = await duel({
    value: () => scenario.stores.map((store) => storeStatusOf(store, orders.get(store.id) ?? [], network, [])),
    baseline: () => scenario.orders.toSorted((a, b) => (a.order.placedAt < b.order.placedAt ? -1 : 1)),
  })
  yield { name: 'store status of 1,333 stores', unit: 'ms', ...storeStatuses, against: 'sorting the orders' }
}

import { noForecastBecause, networkClearance } from '../../domain/status/backlog-clearance.ts'
import { settledSince } from '../../domain/orders/order-life.ts'
import { REGIONS } from '../../domain/stores/store.ts'
import { storeStatusOf } from '../../domain/status/store-status.ts'
import { precedenceOf } from '../../domain/recovery/waiting-orders.ts'
import type { Handler } from '../call.ts'
import { readNetwork } from '../status/read-network.ts'
import { addDays, dayOf } from '../../domain/time/day.ts'
import { deliveriesByDay, DELIVERY_DAYS } from '../../domain/recovery/deliveries.ts'

export const getDeliveryQueue: Handler<'getDeliveryQueue'> = async ({ facts, now }) => {
  const network = await readNetwork(facts, now)
  const history = await facts.backlog(now)
  const { plan, queue } = network
  return { waiting: queue.size, history, forecast: networkClearance(network), plan }
}

export const listDeliveries: Handler<'listDeliveries'> = async ({ operations, now }) => {
  const since = addDays(dayOf(now), 1 - DELIVERY_DAYS)
  return { days: deliveriesByDay(await operations.orders({ settledSince: settledSince(since) }), since, now) }
}

export const getQueuePositions: Handler<'getQueuePositions'> = async ({ operations, facts, now }) => {
  const network = await readNetwork(facts, now)
  const { queue, plan, shutdown, incidents } = network
  const [stores, orders, history] = await Promise.all([
    operations.stores(),
    operations.orders({ settledSince: settledSince(dayOf(now)) }),
    facts.backlog(now),
  ])
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  return {
    history,
    regions: REGIONS.map((region, index) => ({
      region,
      earliest: [...(queue.queues.earliest[index] ?? [])],
      latest: [...(queue.queues.latest[index] ?? [])],
    })),
    stores: stores.flatMap((store) => {
      const { id, name, place, region } = store
      const { headline, orders: own } = storeStatusOf(store, ordersOf.get(id) ?? [], network, [])
      if (headline.kind !== 'next_delivery') return []
      const next = own.find(({ record }) => record.order.id === headline.orderId)
      if (next === undefined || (next.outlook.kind !== 'in_queue' && next.outlook.kind !== 'paused')) return []
      const planned = next.record.order.planned.day
      return [{ id, name, place, ...precedenceOf(next.record, region, shutdown), planned }]
    }),
    because: noForecastBecause(network),
    plan,
    incidents: incidents
      .filter(({ open, incident }) => open && incident.kind === 'disruption')
      .map(({ incident: { id, title } }) => ({ id, title })),
  }
}

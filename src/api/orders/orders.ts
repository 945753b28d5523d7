import { inProcessAt } from '../../domain/recovery/delivery-queue.ts'
import { shutdownAt } from '../../domain/measures/delivery-mode.ts'
import { claimWindow } from '../../domain/orders/claim.ts'
import { orderLife } from '../../domain/orders/order-life.ts'
import { promisesOf } from '../../domain/status/promises.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../http/paging.ts'
import { readNetwork, readStoreStatus } from '../status/read-network.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { orderSummary, orderView } from './order-view.ts'

export const listOrders: Handler<'listOrders'> = async ({ facts, now, store, query }) => {
  const { orders } = await readStoreStatus(facts, store, await readNetwork(facts, now))
  return pageOf(orders.map(orderSummary), query)
}

export const getOrder: Handler<'getOrder'> = async ({ facts, now, store, params, host }) => {
  const network = await readNetwork(facts, now)
  const { orders } = await readStoreStatus(facts, store, network)
  const found = orders.find(({ record }) => record.order.id === params.orderId)
  if (found === undefined) throw new ApiProblem('not-found')
  const { measures } = network.facts
  return orderView(
    found,
    inProcessAt(found.record, shutdownAt(measures, now)),
    promisesOf(found.record, measures, store, found.outlook, now),
    claimWindow(orderLife(found.record), host.claims, now),
  )
}

import { networkClearance } from '../../domain/status/backlog-clearance.ts'
import type { Handler } from '../call.ts'
import { readNetwork } from '../status/read-network.ts'

export const getDeliveryQueue: Handler<'getDeliveryQueue'> = async ({ facts, now }) => {
  const network = await readNetwork(facts, now)
  const history = await facts.backlog(now)
  const { plan, queue } = network
  return { waiting: queue.size, history, forecast: networkClearance(network), plan }
}

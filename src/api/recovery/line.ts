import { networkClearance } from '../../domain/status/backlog-clearance.ts'
import type { Handler } from '../call.ts'
import { readNetwork } from '../status/read-network.ts'

export const getLine: Handler<'getLine'> = async ({ facts, now }) => {
  const network = await readNetwork(facts, now)
  const history = await facts.backlog(now)
  const { plan, line } = network
  return { waiting: line.size, history, forecast: networkClearance(network), plan }
}

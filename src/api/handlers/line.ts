import { addDays, dayOf } from '../../domain/day.ts'
import { networkRunOff } from '../../domain/run-off.ts'
import type { Handler } from '../call.ts'
import { readNetwork } from '../read-network.ts'

/** Days of the past shown before today. */
const DAYS_BACK = 14

export const getLine: Handler<'getLine'> = async ({ host, now }) => {
  const network = await readNetwork(host, now)
  const history = await host.store.backlog(addDays(dayOf(now), -DAYS_BACK), now)
  const { plan, line } = network
  return { waiting: line.size, history, forecast: networkRunOff(network), plan }
}

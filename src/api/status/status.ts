import { instant } from '../../domain/time/instant.ts'
import type { Handler } from '../call.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { statusView } from './network-status-view.ts'
import { readNetwork, readStoreStatus } from './read-network.ts'
import { storeStatusView, waiverViews } from './store-status-view.ts'

export const getStoreStatus: Handler<'getStoreStatus'> = async ({ facts, now, store }) => {
  const network = await readNetwork(facts, now)
  const [storeStatus, receipts] = await Promise.all([
    readStoreStatus(facts, store, network),
    facts.receipts([store.id]),
  ])
  return storeStatusView(storeStatus, network.facts, receipts, now)
}

export const listWaivers: Handler<'listWaivers'> = async ({ facts, now, store }) => ({
  waivers: waiverViews(await readStoreStatus(facts, store, await readNetwork(facts, now))),
})

/** Nothing was published earlier: an earlier instant is a mistake. */
const EARLIEST = instant('1970-01-01T00:00:00Z')

export const getStatus: Handler<'getStatus'> = async ({ facts, now: present, query, headers, host }) => {
  const { at } = query
  if (at !== undefined && (at > present || at < EARLIEST)) throw new ApiProblem('malformed', [NOT_PAST])
  const now = at ?? present
  headers.set('dockboard-as-of', now)
  const [network, storeCount] = await Promise.all([facts.network(now), facts.storeCount()])
  // What was counted at an earlier instant is not stored.
  return statusView(network, storeCount, at === undefined ? host.lateDeliveries.at(now) : null, now)
}

const NOT_PAST = {
  field: 'query.at',
  cause: {
    en: 'Only an instant from 1970 to now can be asked about.',
    fr: 'On ne peut demander qu’un instant entre 1970 et maintenant.',
  },
}

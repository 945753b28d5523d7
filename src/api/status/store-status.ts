import type { Handler } from '../call.ts'
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

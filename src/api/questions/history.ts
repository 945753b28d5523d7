import { incidentsOf } from '../../domain/incidents/next-update.ts'
import type { Handler } from '../call.ts'
import { readNetwork, readStoreStatus } from '../status/read-network.ts'
import { waiverViews } from '../status/store-status-view.ts'

export const getStoreHistory: Handler<'getStoreHistory'> = async ({ facts, now, store }) => {
  const network = await readNetwork(facts, now)
  const [storeStatus, receipts, accesses] = await Promise.all([
    readStoreStatus(facts, store, network),
    facts.receipts([store.id]),
    facts.accesses([store.id]),
  ])
  const known = <F extends { readonly publishedAt: string }>(all: readonly F[]) =>
    all.filter(({ publishedAt }) => publishedAt <= now)
  return {
    updates: incidentsOf(store, network.incidents).flatMap(({ updates }) => updates),
    receipts: known(receipts).map(({ publishedAt: at, ...receipt }) => ({ ...receipt, at })),
    accesses: known(accesses).map(({ publishedAt: at, ...access }) => ({ ...access, at })),
    orders: storeStatus.orders.map(({ record: { order, events } }) => ({ ...order, events })),
    waivers: waiverViews(storeStatus),
  }
}

import { incidentsOf } from '../../domain/incidents/next-update.ts'
import { storeStatusOf } from '../../domain/status/store-status.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../http/paging.ts'
import { readNetwork } from '../status/read-network.ts'
import { newestUpdates } from '../incidents/newest-updates.ts'

export const listAccesses: Handler<'listAccesses'> = async ({ facts, now, store, query }) => {
  const accesses = await facts.accesses([store.id])
  const newestFirst = accesses
    .filter(({ publishedAt }) => publishedAt <= now)
    .map(({ id, publishedAt, role, reason }) => ({ id, at: publishedAt, role, reason }))
    .sort((a, b) => (a.at < b.at ? 1 : -1))
  return pageOf(newestFirst, query)
}

export const listMyStores: Handler<'listMyStores'> = async ({ facts, now, person, query }) => {
  const stores = (await facts.stores(person.storeIds)).toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const { items, next, total } = pageOf(stores, query)
  const network = await readNetwork(facts, now)
  const [orders, receipts] = await Promise.all([
    facts.orders(items.map(({ id }) => id)),
    facts.receipts(person.storeIds),
  ])
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  const receiptsOf = Map.groupBy(receipts, ({ storeId }) => storeId)
  const listed = items.map((store) => {
    const { store: own, headline, mode } = storeStatusOf(store, ordersOf.get(store.id) ?? [], network, [])
    return { ...own, headline, mode: mode.kind }
  })
  const concerned = stores.map((store) => ({
    incidents: incidentsOf(store, network.incidents),
    receipts: receiptsOf.get(store.id) ?? [],
  }))
  return { stores: listed, next, total, newest: newestUpdates(concerned, now) }
}

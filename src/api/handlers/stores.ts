import { incidentsOf } from '../../domain/next-update.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../paging.ts'
import { readNetwork, readStanding } from '../read-network.ts'
import { readStoresOf } from '../read-stores.ts'
import { newestUpdates } from '../views/newest-updates.ts'

export const listMyStores: Handler<'listMyStores'> = async ({ host, now, person, query }) => {
  const stores = (await readStoresOf(host, person)).sort((a, b) => (a.name < b.name ? -1 : 1))
  const { items, next, total } = pageOf(stores, query)
  const network = await readNetwork(host, now)
  const listed = items.map(async (store) => {
    const { verdict, mode } = await readStanding(host, store, network)
    return { ...store, verdict, mode: mode.kind }
  })
  const reached = stores.map(async (store) => ({
    incidents: incidentsOf(store, network.incidents),
    receipts: await host.store.receipts(store.id),
  }))
  return {
    stores: await Promise.all(listed),
    next,
    total,
    newest: newestUpdates(await Promise.all(reached), now),
  }
}

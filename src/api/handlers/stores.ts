import type { Handler } from '../call.ts'
import { pageOf } from '../paging.ts'
import { readNetwork, readStanding } from '../read-network.ts'

export const listMyStores: Handler<'listMyStores'> = async ({ host, now, person, query }) => {
  const found = await Promise.all(person.storeIds.map((id) => host.store.store(id)))
  const stores = found.filter((store) => store !== null).sort((a, b) => (a.name < b.name ? -1 : 1))
  const { items, next, total } = pageOf(stores, query)
  const network = await readNetwork(host, now)
  const listed = items.map(async (store) => {
    const { verdict, mode } = await readStanding(host, store, network)
    return { ...store, verdict, mode: mode.kind }
  })
  return { stores: await Promise.all(listed), next, total }
}

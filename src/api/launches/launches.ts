import type { Handler } from '../call.ts'
import { pageOf } from '../http/paging.ts'
import { readNetwork, readStoreStatus } from '../status/read-network.ts'
import { launchView } from './launch-view.ts'

export const listLaunches: Handler<'listLaunches'> = async ({ facts, now, store, query }) => {
  const { launches } = await readStoreStatus(facts, store, await readNetwork(facts, now))
  const newestFirst = launches
    .map(launchView)
    .sort((a, b) => (a.plannedDay === b.plannedDay ? 0 : a.plannedDay < b.plannedDay ? 1 : -1))
  return pageOf(newestFirst, query)
}

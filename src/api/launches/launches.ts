import type { Handler } from '../call.ts'
import { pageOf } from '../http/paging.ts'
import { readNetwork, readStoreStatus } from '../status/read-network.ts'
import { launchView } from './launch-view.ts'
import { launchesOfNetwork } from '../../domain/launches/launch.ts'

export const listPlannedLaunches: Handler<'listPlannedLaunches'> = async ({ facts, now }) => {
  const { launches, launchChanges, measures } = await facts.network(now)
  const views = launchesOfNetwork(launches, launchChanges, measures, now).map(launchView)
  return { launches: views.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) }
}

function orderOf({ plannedDay, product, id }: ReturnType<typeof launchView>): string {
  return `${plannedDay} ${product} ${id}`
}

export const listLaunches: Handler<'listLaunches'> = async ({ facts, now, store, query }) => {
  const { launches } = await readStoreStatus(facts, store, await readNetwork(facts, now))
  const newestFirst = launches
    .map(launchView)
    .sort((a, b) => (a.plannedDay === b.plannedDay ? 0 : a.plannedDay < b.plannedDay ? 1 : -1))
  return pageOf(newestFirst, query)
}

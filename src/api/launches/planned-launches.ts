import { launchesOfNetwork } from '../../domain/launches/launch.ts'
import type { Handler } from '../call.ts'
import { launchView } from './launch-view.ts'

export const listPlannedLaunches: Handler<'listPlannedLaunches'> = async ({ facts, now }) => {
  const { launches, launchChanges, measures } = await facts.network(now)
  const views = launchesOfNetwork(launches, launchChanges, measures, now).map(launchView)
  return { launches: views.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)) }
}

function orderOf({ plannedDay, product, id }: ReturnType<typeof launchView>): string {
  return `${plannedDay} ${product} ${id}`
}

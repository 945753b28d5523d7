import type { Handler } from '../call.ts'
import { readNetwork, readStanding } from '../read-network.ts'
import { standingView, waiverViews } from '../views/standing-view.ts'

export const getStanding: Handler<'getStanding'> = async ({ host, now, store }) => {
  const network = await readNetwork(host, now)
  const [standing, receipts] = await Promise.all([
    readStanding(host, store, network),
    host.store.receipts(store.id),
  ])
  return standingView(standing, network.facts, receipts, now)
}

export const listWaivers: Handler<'listWaivers'> = async ({ host, now, store }) => ({
  waivers: waiverViews(await readStanding(host, store, await readNetwork(host, now))),
})

import type { Handler } from '../call.ts'
import { readNetwork, readStanding } from '../read-network.ts'
import { standingView, waiverViews } from '../views/standing-view.ts'

export const getStanding: Handler<'getStanding'> = async ({ facts, now, store }) => {
  const network = await readNetwork(facts, now)
  const [standing, receipts] = await Promise.all([
    readStanding(facts, store, network),
    facts.receipts([store.id]),
  ])
  return standingView(standing, network.facts, receipts, now)
}

export const listWaivers: Handler<'listWaivers'> = async ({ facts, now, store }) => ({
  waivers: waiverViews(await readStanding(facts, store, await readNetwork(facts, now))),
})

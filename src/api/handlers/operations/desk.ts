import { coverageOf } from '../../../domain/coverage.ts'
import { forgottenAt } from '../../../domain/forgotten.ts'
import { incidentsAt } from '../../../domain/incident.ts'
import { planAt } from '../../../domain/network.ts'
import { promisesOfUpdates } from '../../../domain/next-update.ts'
import { scheduledAt } from '../../../domain/publication.ts'
import { standingOf } from '../../../domain/standing.ts'
import type { Handler } from '../../call.ts'
import { readNetwork } from '../../read-network.ts'
import { Refusal } from '../../refusal.ts'
import { deskIncident, deskMeasures, storeRow } from '../../views/desk-view.ts'

export const getDesk: Handler<'getDesk'> = async ({ facts, now }) => {
  const network = await facts.network(now)
  const incidents = incidentsAt(network.incidents, network.updates, now)
  return {
    incidents: incidents.map(deskIncident),
    measures: deskMeasures(network.measures, incidents, now),
    promises: promisesOfUpdates(incidents, now).sort((a, b) => (a.by < b.by ? -1 : 1)),
    forgotten: forgottenAt(incidents, now),
    scheduled: scheduledAt(network.publications, network.withdrawals, now).map((publication) => ({
      id: publication.id,
      postedAt: publication.postedAt,
      showsAt: publication.publishedAt,
      headline: network.updates.find(({ id }) => publication.factIds.includes(id))?.headline ?? null,
    })),
    plan: planAt(network.plans, incidents, now),
  }
}

export const listAllStores: Handler<'listAllStores'> = async ({ desk, facts, now }) => {
  const network = await readNetwork(facts, now)
  const open = network.incidents.filter((state) => state.open)
  const [stores, operators, orders, receipts] = await Promise.all([
    desk.stores(),
    desk.operators(),
    desk.orders(),
    desk.receiptsOf(open.flatMap(({ updates }) => updates.map(({ id }) => id))),
  ])
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  const receiptsOf = Map.groupBy(receipts, ({ storeId }) => storeId)
  const names = new Map(operators.map(({ id, name }) => [id, name]))
  const rows = stores.map((store) =>
    storeRow(
      // A row says nothing of waivers.
      standingOf(store, ordersOf.get(store.id) ?? [], network, []),
      names.get(store.operatorId) ?? '',
      receiptsOf.get(store.id) ?? [],
      now,
    ),
  )
  return { stores: rows.sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

export const getCoverage: Handler<'getCoverage'> = async ({ desk, facts, now, params }) => {
  const { updates } = await facts.network(now)
  const update = updates.find(({ id, publishedAt }) => id === params.updateId && publishedAt <= now)
  if (update === undefined) throw new Refusal('not-found')
  const [stores, receipts] = await Promise.all([desk.stores(), desk.receiptsOf([update.id])])
  return { updateId: update.id, stores: coverageOf(update, updates, stores, receipts, now) }
}

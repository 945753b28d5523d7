import { coverageOf } from '../../domain/incidents/coverage.ts'
import type { Id } from '../../domain/facts/fact.ts'
import { staleIncidentsAt } from '../../domain/incidents/stale-incident.ts'
import { incidentsAt } from '../../domain/incidents/incident.ts'
import { settledSince } from '../../domain/orders/order-life.ts'
import { dayOf } from '../../domain/time/day.ts'
import { DAY_MS, plus } from '../../domain/time/instant.ts'
import { planAt } from '../../domain/status/network.ts'
import { isSilent, receivedAt } from '../../domain/intake/order-source.ts'
import { promisesOfUpdates } from '../../domain/incidents/next-update.ts'
import { scheduledAt } from '../../domain/facts/publication.ts'
import { storeStatusOf } from '../../domain/status/store-status.ts'
import type { Handler } from '../call.ts'
import { readNetworkViews } from '../status/read-network.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { operationsIncident, operationsMeasures, storeRow } from './operations-view.ts'

export const getOperationsOverview: Handler<'getOperationsOverview'> = async ({ operations, facts, now }) => {
  const [network, accessesOverThreshold, sources, names] = await Promise.all([
    facts.network(now),
    operations.accessesOverThreshold(plus(now, -DAY_MS), now),
    facts.sources(now),
    operations.sourceNames(),
  ])
  const incidents = incidentsAt(network.incidents, network.updates, now)
  return {
    incidents: incidents.map(operationsIncident),
    measures: operationsMeasures(network.measures, incidents, now),
    promises: promisesOfUpdates(incidents, now).sort((a, b) => (a.by < b.by ? -1 : 1)),
    staleIncidents: staleIncidentsAt(incidents, now),
    scheduled: scheduledAt(network.publications, network.withdrawals, now).map((publication) => ({
      id: publication.id,
      requestedAt: publication.requestedAt,
      showsAt: publication.publishedAt,
      headline: network.updates.find(({ id }) => publication.factIds.includes(id))?.headline ?? null,
    })),
    plan: planAt(network.plans, incidents, now),
    accessesOverThreshold,
    sources: sources.map((source) => ({
      id: source.id,
      name: names.get(source.id) ?? source.id,
      expectedMinutes: source.expectedMinutes,
      receivedAt: receivedAt(source, now),
      isSilent: isSilent(source, now),
    })),
  }
}

export const listAllStores: Handler<'listAllStores'> = async ({ operations, facts, now }) => {
  const views = await readNetworkViews(facts, now)
  const open = incidentsAt(views.facts.incidents, views.facts.updates, now).filter((state) => state.open)
  const [stores, companies, orders, receipts] = await Promise.all([
    operations.stores(),
    operations.companies(),
    operations.orders({ settledSince: settledSince(dayOf(now)) }),
    operations.receiptsOf(open.flatMap(({ updates }) => updates.map(({ id }) => id))),
  ])
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  const receiptsOf = Map.groupBy(receipts, ({ storeId }) => storeId)
  const names = new Map(companies.map(({ id, name }) => [id, name]))
  const rows = stores.map((store) =>
    storeRow(
      // A row does not contain waivers.
      storeStatusOf(store, ordersOf.get(store.id) ?? [], views.of(store.id), []),
      names.get(store.companyId) ?? '',
      receiptsOf.get(store.id) ?? [],
      now,
    ),
  )
  return { stores: rows.sort(byName) }
}

/** Stores of the same name are ordered by id, so that the order is stable. */
function byName(a: { readonly name: string; readonly id: Id }, b: typeof a): number {
  if (a.name === b.name) return a.id < b.id ? -1 : 1
  return a.name < b.name ? -1 : 1
}

export const getCoverage: Handler<'getCoverage'> = async ({ operations, facts, now, params }) => {
  const { updates } = await facts.network(now)
  const update = updates.find(({ id, publishedAt }) => id === params.updateId && publishedAt <= now)
  if (update === undefined) throw new ApiProblem('not-found')
  const [stores, receipts] = await Promise.all([operations.stores(), operations.receiptsOf([update.id])])
  const covered = coverageOf(update, updates, stores, receipts, now)
  return { updateId: update.id, stores: covered.sort((a, b) => (a.storeId < b.storeId ? -1 : 1)) }
}

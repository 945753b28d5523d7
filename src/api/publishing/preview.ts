import type { Id } from '../../domain/facts/fact.ts'
import { queueOf } from '../../domain/recovery/delivery-queue.ts'
import { type NetworkFacts, together } from '../../domain/status/network.ts'
import { needsConfirmation } from '../../domain/publishing/publish-request-issue.ts'
import { effectOf, type KnownNetwork } from '../../domain/publishing/publish-effect.ts'
import { silentSince } from '../../domain/intake/order-source.ts'
import { settledSince } from '../../domain/orders/order-life.ts'
import { networkViews } from '../../domain/status/network-views.ts'
import { storeStatusOf } from '../../domain/status/store-status.ts'
import { regionsOf, type Store } from '../../domain/stores/store.ts'
import { dayOf } from '../../domain/time/day.ts'
import { waitingAt } from '../../domain/recovery/waiting-orders.ts'
import type { Call, Handler } from '../call.ts'
import { ISSUE_TRANSLATIONS } from './issue-translations.ts'
import type { Contract } from '../../contract/table.ts'
import { accessOf, recordAccesses } from '../stores/store-access.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { storeStatusView } from '../status/store-status-view.ts'
import { statusView } from '../status/network-status-view.ts'
import { validatePublishRequest, publishRequestOf } from './publish-request.ts'

export const previewPublication: Handler<'previewPublication'> = async (call) => {
  const { operations, facts, now, body } = call
  const publishRequest = publishRequestOf(body.publishRequest)
  const known = await facts.network(now)
  const { added, issues } = await validatePublishRequest(publishRequest, known, operations, now)
  // The instant at which the publication shows, assuming that nothing else changes until then.
  const shows = publishRequest.showAt !== null && publishRequest.showAt > now ? publishRequest.showAt : now
  const [stores, orders, storeCount] = await Promise.all([
    operations.stores(),
    operations.orders({ settledSince: settledSince(dayOf(now)) }),
    facts.storeCount(),
  ])
  const regionOf = regionsOf(stores)
  // As of now: what the sources will have sent by then is not known.
  const silent = silentSince(await facts.sources(now), now)
  // A pause may name another shutdown, which changes the order of the queue: compute the queue for each.
  const networkOf = (facts: NetworkFacts): KnownNetwork => {
    const queue = queueOf(waitingAt(orders, facts.measures, regionOf, shows))
    return { facts, views: networkViews(facts, queue, silent, shows) }
  }
  const [before, after] = [networkOf(known), networkOf(together(known, added))]
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  const all = stores.map((store) => ({ store, orders: ordersOf.get(store.id) ?? [] }))
  const shown = await openStores(call, body.storeIds, stores)
  const [ordersShown, receipts, reversals] = await Promise.all([
    facts.orders(body.storeIds),
    facts.receipts(body.storeIds),
    facts.reversals(body.storeIds),
  ])
  const pageOf = (store: Store, { views }: KnownNetwork) => {
    const { id } = store
    const network = views.of(id)
    const own = ordersShown.filter(({ order }) => order.storeId === id)
    const taken = reversals.filter(({ storeId }) => storeId === id)
    return storeStatusView(
      storeStatusOf(store, own, network, taken),
      network.facts,
      receipts.filter(({ storeId }) => storeId === id),
      shows,
    )
  }
  const late = call.host.lateDeliveries.at(now)
  return {
    issues: issues.map((issue) => ({
      ...issue,
      asked: needsConfirmation(issue),
      cause: ISSUE_TRANSLATIONS[issue.kind],
    })),
    ...effectOf(all, before, after),
    status: {
      was: statusView(before.views.ofEveryone.facts, storeCount, late, shows),
      now: statusView(after.views.ofEveryone.facts, storeCount, late, shows),
    },
    stores: shown.map((store) => ({ was: pageOf(store, before), now: pageOf(store, after) })),
  }
}

/** Returns the stores of these ids. Records each access with its reason, which the store sees. */
async function openStores(
  call: Call<Contract['previewPublication']>,
  ids: readonly Id[],
  stores: readonly Store[],
): Promise<Store[]> {
  if (ids.length === 0) return []
  const access = accessOf(call.request, { ...call.person, role: 'operations' })
  const found = ids.map((id) => {
    const store = stores.find((each) => each.id === id)
    if (store === undefined) throw new ApiProblem('not-found')
    return store
  })
  await recordAccesses(access, ids, call, call.now)
  return found
}

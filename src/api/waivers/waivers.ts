import { kindsCounted } from '../../domain/waivers/fee-waiver.ts'
import { isOfKind } from '../../domain/measures/measure-state.ts'
import { chainOf, firstIds } from '../../domain/facts/fact.ts'
import { incidentsAt } from '../../domain/incidents/incident.ts'
import { programmesAt } from '../../domain/waivers/waiver-programme.ts'
import type { WaiverReversal } from '../../domain/waivers/waiver-reversal.ts'
import type { Handler } from '../call.ts'
import { randomId } from '../random-id.ts'
import { readNetworkViews, readStoreStatus } from '../status/read-network.ts'
import { ApiProblem } from '../http/api-problem.ts'

export const listWaiverProgrammes: Handler<'listWaiverProgrammes'> = async ({ operations, facts, now }) => {
  const network = await facts.network(now)
  const kinds = new Set(
    network.measures.flatMap((measure) => (isOfKind(measure, 'fee_waiver') ? kindsCounted(measure) : [])),
  )
  const [stores, orders] = await Promise.all([operations.stores(), operations.orders({ kinds: [...kinds] })])
  const reversals = await facts.reversals(stores.map(({ id }) => id))
  const ordersOf = Map.groupBy(orders, ({ order }) => order.storeId)
  const reversalsOf = Map.groupBy(reversals, ({ storeId }) => storeId)
  const known = stores.map((store) => ({
    store,
    orders: ordersOf.get(store.id) ?? [],
    reversals: reversalsOf.get(store.id) ?? [],
  }))
  const incidents = incidentsAt(network.incidents, network.updates, now)
  return {
    programmes: programmesAt(network.measures, known, incidents, now).map(({ waiver, ...rest }) => ({
      ...waiver,
      perStore: waiver.uses,
      ...rest,
    })),
  }
}

export const reverseWaiverUse: Handler<'reverseWaiverUse'> = async (call) => {
  const { operations, facts, body, now, publish } = call
  const { storeId, waiverId, orderId, reason } = body
  // Serialize concurrent reversals, so that the second one finds the use reversed.
  await operations.alone()
  const [store] = await facts.stores([storeId])
  if (store === undefined) throw new ApiProblem('invalid', [NO_SUCH_USE])
  const views = await readNetworkViews(facts, now)
  const view = views.of(storeId)
  const { waivers } = await readStoreStatus(facts, store, view)
  const chain = chainOf(views.facts.measures)
  const found = waivers.find(({ waiver }) => chain(waiver.id).includes(waiverId))
  const isReversed = found?.reversed.some((use) => use.orderId === orderId)
  if (isReversed === true) throw new ApiProblem('conflict')
  if (found === undefined || !found.uses.some((use) => use.orderId === orderId))
    throw new ApiProblem('invalid', [NO_SUCH_USE])

  const fact: WaiverReversal = {
    id: randomId(),
    publishedAt: now,
    replaces: null,
    storeId,
    // The first publication may not concern the store: use the first id that the store can read.
    waiverId: firstIds(view.facts.measures)(found.waiver.id),
    orderId,
    reason,
  }
  if (!(await facts.add({ type: 'reversal', fact }))) throw new ApiProblem('conflict')
  publish({ topic: 'store', storeId })
  return fact
}

const NO_SUCH_USE = {
  field: 'body.orderId',
  cause: {
    en: 'This order holds no use of this waiver.',
    fr: 'Cette commande n’a utilisé aucune fois cette dispense.',
  },
}

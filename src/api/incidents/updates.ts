import type { Id } from '../../domain/facts/fact.ts'
import { incidentsAt, type IncidentState } from '../../domain/incidents/incident.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { incidentsOf } from '../../domain/incidents/next-update.ts'
import { type Receipt, receiptStateOf } from '../../domain/incidents/receipt.ts'
import type { Store } from '../../domain/stores/store.ts'
import type { Contract } from '../../contract/table.ts'
import type { Call, Handler } from '../call.ts'
import type { Facts } from '../fact-store.ts'
import { pageOf } from '../http/paging.ts'
import { randomId } from '../random-id.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { storeUpdate } from '../status/store-status-view.ts'
import { publicIncidents } from '../../domain/status/network-modes.ts'
import { incidentView, listedIncident } from './incident-view.ts'

export const listIncidents: Handler<'listIncidents'> = async ({ facts, now, query }) => {
  const incidents = publicIncidents(await facts.network(now), now)
  const wanted = incidents.filter(({ open }) => query.state === undefined || open === (query.state === 'open'))
  const page = pageOf(
    wanted.map((state) => ({ id: state.incident.id, state })),
    query,
  )
  return { ...page, items: page.items.map(({ state }) => listedIncident(state)) }
}

export const getIncident: Handler<'getIncident'> = async ({ facts, now, params }) => {
  const incidents = publicIncidents(await facts.network(now), now)
  const found = incidents.find(({ incident }) => incident.id === params.incidentId)
  if (found === undefined) throw new ApiProblem('not-found')
  return { ...listedIncident(found), ...incidentView(found) }
}

/** Returns the incidents whose updates concern a store. */
async function readIncidentsOf(facts: Facts, store: Store, now: Instant) {
  const { incidents, updates } = await facts.network(now)
  return incidentsOf(store, incidentsAt(incidents, updates, now))
}

export const listUpdates: Handler<'listUpdates'> = async ({ facts, now, store, query }) => {
  const [incidents, receipts] = await Promise.all([readIncidentsOf(facts, store, now), facts.receipts([store.id])])
  const newestFirst = incidents
    .flatMap(({ updates }) => updates.map((update) => storeUpdate(update, updates, receipts, now)))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  return pageOf(newestFirst, query)
}

export const addReceipt: Handler<'addReceipt'> = async (call) => {
  const { facts, now, store, body } = call
  const { updateId } = body
  if (!isConcernedBy(updateId, await readIncidentsOf(facts, store, now))) {
    throw new ApiProblem('invalid', [NOT_YOURS])
  }
  await receive(call, [store], body)
  return { updateId, ...receiptStateOf(updateId, await facts.receipts([store.id]), now) }
}

export const addReceipts: Handler<'addReceipts'> = async (call) => {
  const { facts, now, person, body } = call
  if (person.role !== 'retailer') throw new ApiProblem('forbidden')
  const [stores, { incidents, updates }] = await Promise.all([facts.stores(person.storeIds), facts.network(now)])
  const known = incidentsAt(incidents, updates, now)
  const concerned = stores.filter((store) => isConcernedBy(body.updateId, incidentsOf(store, known)))
  if (concerned.length === 0) throw new ApiProblem('invalid', [NOT_YOURS])
  const added = await receive(call, concerned, body)
  return { updateId: body.updateId, stores: added, already: concerned.length - added }
}

function isConcernedBy(updateId: Id, incidents: readonly IncidentState[]): boolean {
  return incidents.some(({ updates }) => updates.some(({ id }) => id === updateId))
}

/** Adds the receipt of each store that has not given it yet. Returns how many were added. */
async function receive(
  { facts, publish, now }: Pick<Call<Contract['addReceipt']>, 'facts' | 'publish' | 'now'>,
  stores: readonly Store[],
  { updateId, kind }: Pick<Receipt, 'updateId' | 'kind'>,
): Promise<number> {
  const receipts = await facts.receipts(stores.map(({ id }) => id))
  const lacking = stores.filter(({ id }) => {
    const own = receipts.filter(({ storeId }) => storeId === id)
    const before = receiptStateOf(updateId, own, now)
    return (kind === 'viewed' ? before.viewedAt : before.acknowledgedAt) === null
  })
  let count = 0
  for (const { id: storeId } of lacking) {
    const fact = { id: randomId(), publishedAt: now, replaces: null, storeId, updateId, kind }
    if (!(await facts.add({ type: 'receipt', fact }))) continue
    count += 1
    publish(kind === 'acknowledged' ? { topic: 'store', storeId } : { topic: 'operations' })
  }
  return count
}

const NOT_YOURS = {
  field: 'body.updateId',
  cause: {
    en: 'No update of this id reached your store.',
    fr: 'Aucune mise à jour portant cet identifiant n’a été adressée à votre magasin.',
  },
}

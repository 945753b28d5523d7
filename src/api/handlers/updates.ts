import type { Id } from '../../domain/fact.ts'
import { incidentsAt, type IncidentState } from '../../domain/incident.ts'
import type { Instant } from '../../domain/instant.ts'
import { incidentsOf } from '../../domain/next-update.ts'
import { type Receipt, receiptStateOf } from '../../domain/receipt.ts'
import type { Store } from '../../domain/store.ts'
import type { Handler } from '../call.ts'
import type { Host } from '../host.ts'
import { pageOf } from '../paging.ts'
import { randomId } from '../random-id.ts'
import { readStoresOf } from '../read-stores.ts'
import { Refusal } from '../refusal.ts'
import { storeUpdate } from '../views/standing-view.ts'

/** Incidents with the updates that reached a store. */
async function readIncidentsOf(host: Host, store: Store, now: Instant) {
  const { incidents, updates } = await host.store.network(now)
  return incidentsOf(store, incidentsAt(incidents, updates, now))
}

export const listUpdates: Handler<'listUpdates'> = async ({ host, now, store, query }) => {
  const [incidents, receipts] = await Promise.all([
    readIncidentsOf(host, store, now),
    host.store.receipts(store.id),
  ])
  const newestFirst = incidents
    .flatMap(({ updates }) => updates.map((update) => storeUpdate(update, updates, receipts, now)))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
  return pageOf(newestFirst, query)
}

export const addReceipt: Handler<'addReceipt'> = async ({ host, now, store, body }) => {
  const { updateId } = body
  if (!isReachedBy(updateId, await readIncidentsOf(host, store, now))) {
    throw new Refusal('invalid', [NOT_YOURS])
  }
  await receive(host, store, body, now)
  return { updateId, ...receiptStateOf(updateId, await host.store.receipts(store.id), now) }
}

export const addReceipts: Handler<'addReceipts'> = async ({ host, now, person, body }) => {
  if (person.role !== 'retailer') throw new Refusal('forbidden')
  const [stores, { incidents, updates }] = await Promise.all([
    readStoresOf(host, person),
    host.store.network(now),
  ])
  const known = incidentsAt(incidents, updates, now)
  const reached = stores.filter((store) => isReachedBy(body.updateId, incidentsOf(store, known)))
  if (reached.length === 0) throw new Refusal('invalid', [NOT_YOURS])
  const added = await Promise.all(reached.map((store) => receive(host, store, body, now)))
  const count = added.filter(Boolean).length
  return { updateId: body.updateId, stores: count, already: reached.length - count }
}

function isReachedBy(updateId: Id, incidents: readonly IncidentState[]): boolean {
  return incidents.some(({ updates }) => updates.some(({ id }) => id === updateId))
}

/** Adds the receipt unless the store has given it before; tells whether it was added. */
async function receive(
  host: Host,
  store: Store,
  { updateId, kind }: Pick<Receipt, 'updateId' | 'kind'>,
  now: Instant,
): Promise<boolean> {
  const before = receiptStateOf(updateId, await host.store.receipts(store.id), now)
  const known = kind === 'shown' ? before.shownAt : before.acknowledgedAt
  if (known !== null) return false
  const fact = { id: randomId(), publishedAt: now, replaces: null, storeId: store.id, updateId, kind }
  await host.store.add({ type: 'receipt', fact })
  if (kind === 'acknowledged') host.events.publish({ topic: 'store', storeId: store.id })
  return true
}

const NOT_YOURS = {
  field: 'body.updateId',
  cause: {
    en: 'No update of this id reached your store.',
    fr: 'Aucune mise à jour portant cet identifiant n’a été adressée à votre magasin.',
  },
}

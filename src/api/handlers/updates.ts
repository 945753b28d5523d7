import { incidentsAt } from '../../domain/incident.ts'
import type { Instant } from '../../domain/instant.ts'
import { incidentsOf } from '../../domain/next-update.ts'
import { receiptStateOf } from '../../domain/receipt.ts'
import type { Store } from '../../domain/store.ts'
import type { Handler } from '../call.ts'
import type { Host } from '../host.ts'
import { pageOf } from '../paging.ts'
import { randomId } from '../random-id.ts'
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
  const { updateId, kind } = body
  const incidents = await readIncidentsOf(host, store, now)
  const reached = incidents.some(({ updates }) => updates.some(({ id }) => id === updateId))
  if (!reached) throw new Refusal('invalid', [NOT_YOURS])

  const before = receiptStateOf(updateId, await host.store.receipts(store.id), now)
  const known = kind === 'shown' ? before.shownAt : before.acknowledgedAt
  if (known === null) {
    const fact = { id: randomId(), publishedAt: now, replaces: null, storeId: store.id, updateId, kind }
    await host.store.add({ type: 'receipt', fact })
    if (kind === 'acknowledged') host.events.publish({ topic: 'store', storeId: store.id })
  }
  return { updateId, ...receiptStateOf(updateId, await host.store.receipts(store.id), now) }
}

const NOT_YOURS = {
  field: 'body.updateId',
  cause: {
    en: 'No update of this id reached this store.',
    fr: 'Aucune mise à jour portant cet identifiant n’a été adressée à ce magasin.',
  },
}

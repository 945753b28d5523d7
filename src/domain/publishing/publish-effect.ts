import { covers } from '../stores/scope.ts'
import type { Update } from '../incidents/incident.ts'
import { concerns } from '../incidents/incident.ts'
import type { OrderRecord } from '../orders/order.ts'
import type { NetworkFacts } from '../status/network.ts'
import type { NetworkViews } from '../status/network-views.ts'
import { storeStatusOf } from '../status/store-status.ts'
import { type StoreSummaryKind, STORE_SUMMARY_KINDS, storeSummaryOf } from '../status/store-summary.ts'
import type { Store } from '../stores/store.ts'

/** Stores whose summary kind changes from `was` to `now`. */
export interface SummaryKindChange {
  readonly was: StoreSummaryKind
  readonly now: StoreSummaryKind
  readonly stores: number
}

/** The effect that a publish request would have on the network. */
export interface PublishEffect {
  /** Stores that its update concerns or, without an update, its measures. */
  readonly concerned: number
  /** Open orders held by a pause, without the request and with it. */
  readonly held: { readonly was: number; readonly now: number }
  /** Changed and unchanged summary kinds, in the order of `STORE_SUMMARY_KINDS`. */
  readonly changes: readonly SummaryKindChange[]
}

/** All facts of the network, and the view that each store has of them. */
export interface KnownNetwork {
  readonly facts: NetworkFacts
  readonly views: NetworkViews
}

export interface StoreWithOrders {
  readonly store: Store
  readonly orders: readonly OrderRecord[]
}

/**
 * The status of every store without the publish request and with it, by the function that computes each
 * store's page. Time: two statuses for each store.
 */
export function effectOf(stores: readonly StoreWithOrders[], before: KnownNetwork, after: KnownNetwork): PublishEffect {
  const counts = new Map<string, number>()
  let heldWas = 0
  let heldNow = 0
  for (const { store, orders } of stores) {
    // A summary does not depend on waivers, so none are passed.
    const was = storeSummaryOf(storeStatusOf(store, orders, before.views.of(store.id), []))
    const now = storeSummaryOf(storeStatusOf(store, orders, after.views.of(store.id), []))
    heldWas += was.heldOrders
    heldNow += now.heldOrders
    const key = `${was.kind} ${now.kind}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return {
    concerned: stores.filter(({ store }) => isConcerned(store, before, after)).length,
    held: { was: heldWas, now: heldNow },
    changes: STORE_SUMMARY_KINDS.flatMap((was) =>
      STORE_SUMMARY_KINDS.flatMap((now) => {
        const count = counts.get(`${was} ${now}`) ?? 0
        return count === 0 ? [] : [{ was, now, stores: count }]
      }),
    ),
  }
}

function isConcerned(store: Store, { facts: before }: KnownNetwork, { facts: after }: KnownNetwork): boolean {
  const isNew = <F extends { readonly id: string }>(known: readonly F[], fact: F) =>
    known.every(({ id }) => id !== fact.id)
  const updates: Update[] = after.updates.filter((update) => isNew(before.updates, update))
  if (updates.length > 0) return updates.some((update) => concerns(update, store, after.updates))
  const measures = after.measures.filter((measure) => isNew(before.measures, measure))
  // Launches and plans concern every store.
  return measures.length === 0 || measures.some(({ scope }) => covers(scope, store))
}

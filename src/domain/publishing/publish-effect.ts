import { covers } from '../stores/scope.ts'
import type { Update } from '../incidents/incident.ts'
import { concerns } from '../incidents/incident.ts'
import type { OrderRecord } from '../orders/order.ts'
import type { NetworkFacts } from '../status/network.ts'
import type { NetworkViews } from '../status/network-views.ts'
import { storeStatusOf } from '../status/store-status.ts'
import { type StoreSummaryKind, STORE_SUMMARY_KINDS, storeSummaryOf } from '../status/store-summary.ts'
import type { Store } from '../stores/store.ts'

/** Stores of which what is said first changes from one word to another. */
export interface SummaryKindChange {
  readonly was: StoreSummaryKind
  readonly now: StoreSummaryKind
  readonly stores: number
}

/** What a publish request would do to the network, before it is published. */
export interface PublishEffect {
  /** Stores that its update, or without one its measures, concern. */
  readonly concerned: number
  /** Open orders that a pause holds, without it and with it. */
  readonly held: { readonly was: number; readonly now: number }
  /** The words that change and those that stay, by `STORE_SUMMARY_KINDS`. */
  readonly changes: readonly SummaryKindChange[]
}

/** All facts of the network, and how each store knows them. */
export interface KnownNetwork {
  readonly facts: NetworkFacts
  readonly views: NetworkViews
}

export interface StoreWithOrders {
  readonly store: Store
  readonly orders: readonly OrderRecord[]
}

/**
 * The status of every store without the publish request and with it: by the same function that makes each store's page.
 * Time: two statuses a store.
 */
export function effectOf(
  stores: readonly StoreWithOrders[],
  before: KnownNetwork,
  after: KnownNetwork,
): PublishEffect {
  const counts = new Map<string, number>()
  let heldWas = 0
  let heldNow = 0
  for (const { store, orders } of stores) {
    // What is said first of a store is nothing of its waivers.
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
  // Launches and plans are everyone's.
  return measures.length === 0 || measures.some(({ scope }) => covers(scope, store))
}

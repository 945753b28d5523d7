import type { Id } from '../facts/fact.ts'
import { concerns, type Update } from './incident.ts'
import type { Instant } from '../time/instant.ts'
import type { Receipt } from './receipt.ts'
import type { Store } from '../stores/store.ts'

/** What one store of an update's audience has viewed and acknowledged. */
export interface StoreCoverage {
  readonly storeId: Id
  readonly viewedAt: Instant | null
  readonly acknowledgedAt: Instant | null
}

/**
 * The receipts of every store in an update's audience, as of `now`. Acknowledging implies viewing. `receipts`
 * may include those of other updates. Time: linear in stores and receipts.
 */
export function coverageOf(
  update: Update,
  updates: readonly Update[],
  stores: readonly Pick<Store, 'id' | 'region'>[],
  receipts: readonly Receipt[],
  now: Instant,
): StoreCoverage[] {
  const shown = new Map<Id, Instant>()
  const acknowledged = new Map<Id, Instant>()
  for (const { updateId, storeId, kind, publishedAt } of receipts) {
    if (updateId !== update.id || publishedAt > now) continue
    keepEarlier(shown, storeId, publishedAt)
    if (kind === 'acknowledged') keepEarlier(acknowledged, storeId, publishedAt)
  }
  return stores
    .filter((store) => concerns(update, store, updates))
    .map(({ id }) => ({
      storeId: id,
      viewedAt: shown.get(id) ?? null,
      acknowledgedAt: acknowledged.get(id) ?? null,
    }))
}

function keepEarlier(kept: Map<Id, Instant>, id: Id, at: Instant): void {
  const before = kept.get(id)
  if (before === undefined || at < before) kept.set(id, at)
}

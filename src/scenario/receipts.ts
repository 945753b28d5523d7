import { epoch, fromEpoch, HOUR, MINUTE } from '../domain/time/instant.ts'
import type { Receipt } from '../domain/incidents/receipt.ts'
import type { Store } from '../domain/stores/store.ts'
import { idsOf } from './ids.ts'
import { randomOf } from './random.ts'
import { SUSPENSION } from './updates/suspension.ts'
import { HUNDREDS } from './updates/recovery.ts'
import type { StoryStores } from './story-stores.ts'

/**
 * Simulated receipts of the two most severe updates: four in five stores viewed and two in five acknowledged
 * them. Excludes the story stores, whose receipts users of the demonstration make themselves.
 */
export function receiptsOf(stores: readonly Store[], story: StoryStores): Receipt[] {
  const random = randomOf('receipts')
  const id = idsOf('receipts')
  const others = stores.filter((store) => store !== story.inQueue && !story.chain.includes(store))
  return [SUSPENSION, HUNDREDS].flatMap((update) =>
    others.flatMap((store) => {
      if (random.oneIn(5)) return []
      // Most view within hours, a few on the next day: the product of two random delays favours short ones.
      const hours = (random.below(100) * random.below(100)) / 400
      const viewedMs = epoch(update.publishedAt) + Math.round(hours * HOUR) + random.below(60) * 1000
      const receipt = (kind: Receipt['kind'], ms: number): Receipt => ({
        id: id(),
        publishedAt: fromEpoch(ms),
        replaces: null,
        storeId: store.id,
        updateId: update.id,
        kind,
      })
      const shown = receipt('viewed', viewedMs)
      return random.oneIn(2) ? [shown, receipt('acknowledged', viewedMs + random.between(1, 30) * MINUTE)] : [shown]
    }),
  )
}

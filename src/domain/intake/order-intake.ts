import type { Id } from '../facts/fact.ts'
import type { IntakeItem } from './intake-item.ts'
import { openBatch } from './intake-batch.ts'
import type { IntakeDecision, KnownIntake, IntakeResult } from './intake-decision.ts'
import type { Instant } from '../time/instant.ts'

/**
 * What to do with a batch of items of the order event intake, at `now`. They come in any order, and each may come again:
 * orders placed in the batch are taken before what happened to them, an event whose order has not come waits
 * for it, and an item that is known changes nothing. What came first stays; an item that contradicts it is refused
 * by itself. `newId` gives a new id at each call.
 */
export function decideIntake(
  items: readonly IntakeItem[],
  known: KnownIntake,
  now: Instant,
  newId: () => Id,
): IntakeDecision {
  const batch = openBatch(known, now, newId)
  const placedFirst = [...items.entries()].sort(([, a], [, b]) => rank(a) - rank(b))
  const results: IntakeResult[] = []
  for (const [index, item] of placedFirst) results[index] = batch.take(item)
  return { results, ...batch.close() }
}

function rank({ kind }: IntakeItem): number {
  return kind === 'placed' ? 0 : 1
}

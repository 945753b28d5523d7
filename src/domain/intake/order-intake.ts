import type { Id } from '../facts/fact.ts'
import type { IntakeItem } from './intake-item.ts'
import { openBatch } from './intake-batch.ts'
import type { IntakeDecision, KnownIntake, IntakeResult } from './intake-decision.ts'
import type { Instant } from '../time/instant.ts'

/**
 * Decides what to do with a batch of order event intake items at `now`. Items may come in any order and more
 * than once: placed orders are processed before their events, an event without an order becomes pending, and
 * a repeated item changes nothing. The first report of a fact stands; an item that contradicts it is rejected
 * individually. `newId` returns a new id at each call.
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

import type { Id } from '../facts/fact.ts'
import type { IntakeItem } from './intake-item.ts'
import { inSequence, openBatch } from './intake-batch.ts'
import type { IntakeDecision, KnownIntake, IntakeResult } from './intake-decision.ts'
import type { Instant } from '../time/instant.ts'

/**
 * Decides what to do with a batch of order event intake items at `now`. Items may come in any order and more
 * than once: orders are placed first, then come revocations, then the events in the order in which they
 * happened. An event without an order, or a revocation without the event that it names, becomes pending, and a
 * repeated item changes nothing. The first report of a fact stands; an item that contradicts it is rejected
 * individually. `newId` returns a new id at each call.
 */
export function decideIntake(
  items: readonly IntakeItem[],
  known: KnownIntake,
  now: Instant,
  newId: () => Id,
): IntakeDecision {
  const batch = openBatch(known, now, newId)
  const results: IntakeResult[] = []
  let left = [...items.entries()].sort(([, a], [, b]) => inOrderOfTaking(a, b))
  // What did not fit may fit once the rest is taken: the order of arrival within a batch does not matter.
  for (let before = Infinity; left.length < before;) {
    before = left.length
    left = left.filter(([index, item]) => {
      const result = batch.take(item)
      results[index] = result
      return result.result === 'refused'
    })
  }
  const settled = items.flatMap((item, index) => {
    const result = results[index]
    if (result?.result !== 'pending') return result ?? []
    return batch.settled(item) ?? result
  })
  return { results: settled, ...batch.close() }
}

function inOrderOfTaking(a: IntakeItem, b: IntakeItem): number {
  if (a.kind === 'placed' || b.kind === 'placed') return rank(a) - rank(b)
  return rank(a) - rank(b) || inSequence(a, b)
}

function rank({ kind }: IntakeItem): number {
  return kind === 'placed' ? 0 : kind === 'revoked' ? 1 : 2
}

import type { Answer } from './question-answer.ts'
import { type Topic, TOPICS } from './question-topic.ts'

/**
 * What a store asks once it knows whether its delivery comes: where it stands, what it may order, what it is not
 * charged, what slipped. Why it was told late, and who pays, need more than a sentence on the phone.
 */
const FIRST: readonly Topic[] = [
  'queue_position',
  'order_again',
  'only_waivers',
  'which_items',
  'night_delivery',
  'restart',
]
const ORDER: readonly Topic[] = [...new Set([...FIRST, ...TOPICS])]

/** The answers that are most likely asked for after the headline, which is the answer to the first; the relevant ones before others. */
export function likelyAsked(answers: readonly Answer[], count: number): readonly Answer[] {
  return answers
    .filter(({ topic }) => topic !== 'will_it_come')
    .toSorted(
      (a, b) =>
        Number(b.isRelevant) - Number(a.isRelevant) || ORDER.indexOf(a.topic) - ORDER.indexOf(b.topic),
    )
    .slice(0, count)
}

import type { Answer } from './question-answer.ts'
import { type Topic, TOPICS } from './question-topic.ts'

/**
 * The topics that a store asks about once it knows of its next delivery: queue position, ordering limits, waived fees,
 * delayed launches. Late notice and compensation take more than a sentence on the phone.
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

/** The headline is the first answer. Returns the `count` most likely next ones, relevant answers first. */
export function likelyAsked(answers: readonly Answer[], count: number): readonly Answer[] {
  return answers
    .filter(({ topic }) => topic !== 'will_it_come')
    .toSorted((a, b) => Number(b.isRelevant) - Number(a.isRelevant) || ORDER.indexOf(a.topic) - ORDER.indexOf(b.topic))
    .slice(0, count)
}

import { expect, test } from 'vitest'
import { likelyAsked } from './likely-asked.ts'
import type { Answer } from './question-answer.ts'
import { type Topic, TOPICS } from './question-topic.ts'

const answers = (...relevant: readonly Topic[]): Answer[] =>
  TOPICS.map((topic) => ({
    topic,
    state: 'known',
    statements: [],
    sources: [],
    isRelevant: relevant.includes(topic),
  }))
const likely = (...relevant: readonly Topic[]) => likelyAsked(answers(...relevant), 3).map(({ topic }) => topic)

test.each<[string, Topic[], Topic[]]>([
  [
    'during a pause',
    ['will_it_come', 'late_notice', 'restart', 'queue_position', 'who_pays', 'only_waivers'],
    ['queue_position', 'only_waivers', 'restart'],
  ],
  ['the usual questions follow a few relevant ones', ['cap_meaning'], ['cap_meaning', 'queue_position', 'order_again']],
  ['on an ordinary day', [], ['queue_position', 'order_again', 'only_waivers']],
  [
    'a question that the headline answers is left out',
    ['will_it_come'],
    ['queue_position', 'order_again', 'only_waivers'],
  ],
])('%s', (_, relevant, expected) => {
  expect(likely(...relevant)).toEqual(expected)
})

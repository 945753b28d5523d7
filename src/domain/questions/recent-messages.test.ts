import { expect, test } from 'vitest'
import { recentMessages } from './recent-messages.ts'

const of = (...lengths: readonly number[]) => lengths.map((length, index) => ({ id: index, text: 'x'.repeat(length) }))
const shown = (...lengths: readonly number[]) => {
  const { messages, earlierMessages } = recentMessages(of(...lengths))
  return [messages.map(({ id }) => id), earlierMessages]
}

test.each<[string, number[], number[], number]>([
  ['no message', [], [], 0],
  ['the longest message', [4_000], [0], 0],
  ['messages of the same length together', [1_000, 2_000, 1_000], [0, 1, 2], 0],
  ['one character more', [1_001, 2_000, 1_000], [1, 2], 1],
  ['a short message before a long one', [1, 4_000], [1], 1],
  ['a short message after a long one', [4_000, 1], [1], 1],
  ['empty messages', [0, 4_000, 0], [0, 1, 2], 0],
])('%s', (_, lengths, ids, earlier) => expect(shown(...lengths)).toEqual([ids, earlier]))

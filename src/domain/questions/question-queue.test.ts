import { expect, test } from 'vitest'
import type { AskedQuestion, QuestionState } from './asked-question.ts'
import {
  excerptOf,
  filterCounts,
  isShown,
  LONGEST_EXCERPT,
  QUEUE_FILTERS,
  type QueueGroup,
  queueRecordOf,
  topicCounts,
  totalOf,
} from './question-queue.ts'
import { summer } from '../testing/facts.ts'

const at = (time: string) => summer('2022-08-09', time)

test.each<[QuestionState, boolean, string[]]>([
  ['new', false, ['open', 'new']],
  ['claimed', true, ['open', 'mine']],
  ['claimed', false, ['open']],
  ['waiting', true, ['mine', 'waiting']],
  ['answered', false, ['answered']],
  ['closed', true, ['closed']],
])('a question that is %s, mine: %s, matches %j', (state, isMine, filters) => {
  expect(QUEUE_FILTERS.filter((each) => isShown({ state, isMine }, each))).toEqual(filters)
})

const GROUPS: readonly QueueGroup[] = [
  { topic: 'restart', state: 'new', isMine: false, asked: 3 },
  { topic: 'restart', state: 'claimed', isMine: true, asked: 2 },
  { topic: 'other', state: 'closed', isMine: true, asked: 7 },
  { topic: 'late_notice', state: 'waiting', isMine: true, asked: 5 },
]

test('each filter and each topic has its number of questions', () => {
  expect(filterCounts(GROUPS)).toEqual({ open: 5, new: 3, mine: 7, waiting: 5, answered: 0, closed: 7 })
  expect(topicCounts(GROUPS)).toEqual([
    { topic: 'other', asked: 7 },
    { topic: 'late_notice', asked: 5 },
    { topic: 'restart', asked: 5 },
  ])
  expect(totalOf(GROUPS)).toBe(17)
})

test('a record in the queue has the start of the store’s newest message and no message', () => {
  const message = (from: 'store' | 'support' | 'note', time: string, text: string) => ({
    id: time,
    from,
    text,
    at: at(time),
    by: from === 'store' ? null : 'Ines',
  })
  const question: AskedQuestion = {
    id: 'q',
    storeId: 's',
    topic: 'restart',
    orderId: null,
    askedAt: at('08:00'),
    state: 'claimed',
    owner: null,
    escalatedAt: null,
    escalationId: null,
    declinedUpdateId: null,
    closedAt: null,
    messages: [
      message('store', '08:00', 'We are sold out.'),
      message('support', '08:10', 'Soon.'),
      message('store', '08:20', 'x'.repeat(4_000)),
      message('note', '08:30', 'Known.'),
    ],
    version: 4,
  }
  const record = queueRecordOf(question)
  expect(record).toMatchObject({ id: 'q', runsOut: true, repliedAt: at('08:10'), version: 4 })
  expect(record.lastMessage).toBe(`${'x'.repeat(LONGEST_EXCERPT - 1)}…`)
  expect(JSON.stringify(record).length).toBeLessThan(700)
  expect(queueRecordOf({ ...question, messages: [] })).toMatchObject({
    runsOut: false,
    repliedAt: null,
    lastMessage: '',
  })
})

test.each([
  ['a text of the longest length is whole', 'é'.repeat(LONGEST_EXCERPT), 'é'.repeat(LONGEST_EXCERPT)],
  ['an emoji is one character and is not cut', '🚚'.repeat(LONGEST_EXCERPT), '🚚'.repeat(LONGEST_EXCERPT)],
  ['a longer one ends in an ellipsis', '🚚'.repeat(LONGEST_EXCERPT + 1), `${'🚚'.repeat(LONGEST_EXCERPT - 1)}…`],
  ['without a blank before it', `${'a'.repeat(278)} bcd`, `${'a'.repeat(278)}…`],
])('%s', (_, text, excerpt) => expect(excerptOf(text)).toBe(excerpt))

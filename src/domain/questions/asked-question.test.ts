import { describe, expect, test } from 'vitest'
import { afterAction, type AskedQuestion, isToBeDeleted, MOST_MESSAGES, type QuestionAction } from './asked-question.ts'
import { plus } from '../time/instant.ts'
import { summer } from '../testing/facts.ts'

const AT = summer('2022-08-09', '10:00')
const ADA = { id: 'ada', name: 'Ada' }
const BEN = { id: 'ben', name: 'Ben' }
const NEW: AskedQuestion = {
  id: 'question',
  storeId: 'store',
  topic: 'restart',
  orderId: null,
  askedAt: summer('2022-08-09', '09:00'),
  state: 'new',
  owner: null,
  escalatedAt: null,
  escalationId: null,
  declinedUpdateId: null,
  closedAt: null,
  messages: [{ id: 'm0', from: 'store', text: 'When?', at: summer('2022-08-09', '09:00'), by: null }],
  version: 1,
}
const actionOf = (kind: 'reply' | 'ask_back' | 'note' | 'answer', by = ADA): QuestionAction => ({
  kind,
  by,
  at: AT,
  id: 'm1',
  text: 'Soon.',
})
const escalates = (escalationId = 'escalation'): QuestionAction => ({
  kind: 'escalate',
  at: AT,
  by: ADA,
  escalationId,
})
const escalatesTopic: QuestionAction = { kind: 'escalate_topic', at: AT, escalationId: 'escalation' }
const declines: QuestionAction = { kind: 'store_declines', at: AT, id: 'm1', text: 'No.', updateId: 'update' }
const done = (kind: 'claim' | 'release' | 'close', by = ADA): QuestionAction => ({
  kind,
  by,
  at: AT,
})
const storeWrites: QuestionAction = { kind: 'store_message', at: AT, id: 'm1', text: 'More.' }
const storeCloses: QuestionAction = { kind: 'store_closes', at: AT }
const state = (over: Partial<AskedQuestion>): AskedQuestion => ({ ...NEW, ...over })
const claimed = state({ state: 'claimed', owner: ADA })
const answered = state({ state: 'answered', owner: ADA })
const fullOf = (from: 'store' | 'support' | 'note', over: Partial<AskedQuestion> = {}) =>
  state({
    ...over,
    messages: Array.from({ length: MOST_MESSAGES }, (_, index) => ({
      id: `f${index}`,
      from,
      text: 'x',
      at: AT,
      by: null,
    })),
  })
const closed = state({ state: 'closed', owner: ADA, closedAt: AT })

describe('which actions a question allows', () => {
  test.each<[string, AskedQuestion, QuestionAction, object | string]>([
    ['an agent claims a new question', NEW, done('claim'), { state: 'claimed', owner: ADA, version: 2 }],
    ['another agent claims a claimed question', claimed, done('claim', BEN), 'owned_by_other'],
    ['the owner claims a claimed question', claimed, done('claim'), { state: 'claimed', owner: ADA }],
    ['an agent replies to an unclaimed question', NEW, actionOf('reply'), 'not_owned'],
    ['the owner replies', claimed, actionOf('reply'), { state: 'answered', messages: { length: 2 } }],
    ['another agent replies', claimed, actionOf('reply', BEN), 'owned_by_other'],
    ['the owner asks the store back', claimed, actionOf('ask_back'), { state: 'waiting' }],
    ['another agent adds a note', claimed, actionOf('note', BEN), { state: 'claimed', owner: ADA }],
    ['an agent adds a note to a closed question', closed, actionOf('note'), { state: 'closed' }],
    ['a store adds one message too many', fullOf('store'), storeWrites, 'full'],
    [
      'an agent answers a store that wrote as much as it may',
      fullOf('store'),
      actionOf('answer'),
      { state: 'answered' },
    ],
    [
      'support writes one message too many',
      fullOf('support', { state: 'claimed', owner: ADA }),
      actionOf('reply'),
      'full',
    ],
    ['an agent adds one note too many', fullOf('note'), actionOf('note'), 'full'],
    ['an agent claims a full question', fullOf('store'), done('claim'), { state: 'claimed' }],
    ['the owner replies to a closed question', closed, actionOf('reply'), 'closed'],
    ['the owner closes an answered question', answered, done('close'), { state: 'closed', closedAt: AT }],
    ['the store closes an answered question', answered, storeCloses, { state: 'closed', closedAt: AT }],
    ['the store closes a closed question', closed, storeCloses, 'closed'],
    ['the store adds a message to an answered question', answered, storeWrites, { state: 'claimed', owner: ADA }],
    ['the store adds a message to a closed question', closed, storeWrites, { state: 'claimed', closedAt: null }],
    ['the store adds a message to an unclaimed question', NEW, storeWrites, { state: 'new', owner: null }],
    ['the owner releases a question', claimed, done('release'), { state: 'new', owner: null }],
    ['the owner escalates a question', claimed, escalates(), { escalatedAt: AT, state: 'claimed' }],
    ['an agent escalates an unclaimed question', NEW, escalates(), 'not_owned'],
    [
      'an escalated topic includes a new question',
      NEW,
      escalatesTopic,
      { escalatedAt: AT, escalationId: 'escalation', state: 'new' },
    ],
    [
      'an escalated topic includes a question of another agent',
      state({ state: 'claimed', owner: BEN }),
      escalatesTopic,
      { owner: BEN },
    ],
    ['an escalated topic excludes an answered question', answered, escalatesTopic, 'not_owned'],
    [
      'a reply to a topic answers a new question',
      NEW,
      actionOf('answer'),
      { state: 'answered', owner: ADA, version: 2 },
    ],
    ['a reply to a topic excludes a question of another agent', claimed, actionOf('answer', BEN), 'owned_by_other'],
    ['a reply to a topic excludes an answered question', answered, actionOf('answer'), 'not_owned'],
    [
      'the store declines an update for a claimed question',
      claimed,
      declines,
      { state: 'claimed', declinedUpdateId: 'update' },
    ],
    ['the store declines an update for a closed question', closed, declines, { state: 'claimed', closedAt: null }],
  ])('%s', (_, question, action, expected) => {
    if (typeof expected === 'string') expect(afterAction(question, action)).toBe(expected)
    else expect(afterAction(question, action)).toMatchObject(expected)
  })
})

test('an escalation is recorded once, and a different escalation again', () => {
  const first = { ...claimed, escalatedAt: AT, escalationId: 'escalation' }
  const at = plus(AT, 1)
  expect(afterAction(first, { ...escalates(), at })).toMatchObject({
    escalatedAt: AT,
    escalationId: 'escalation',
  })
  expect(afterAction(first, { ...escalates('other'), at })).toMatchObject({
    escalatedAt: at,
    escalationId: 'other',
  })
})

test.each([
  ['just before the end of a year', 365 * 24 * 3_600_000 - 1, false],
  ['a year after', 365 * 24 * 3_600_000, true],
])('whether a closed question has passed its retention period: %s', (_, ms, expected) => {
  expect(isToBeDeleted(closed, 365, plus(AT, ms))).toBe(expected)
  expect(isToBeDeleted(answered, 365, plus(AT, ms))).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { afterAction, type AskedQuestion, isToBeDeleted, type QuestionAction } from './asked-question.ts'
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
const brings: QuestionAction = { kind: 'escalate_topic', at: AT, escalationId: 'escalation' }
const declines: QuestionAction = { kind: 'store_declines', at: AT, id: 'm1', text: 'No.', updateId: 'update' }
const done = (kind: 'claim' | 'release' | 'close', by = ADA): QuestionAction => ({
  kind,
  by,
  at: AT,
})
const store: QuestionAction = { kind: 'store_message', at: AT, id: 'm1', text: 'More.' }
const agrees: QuestionAction = { kind: 'store_closes', at: AT }
const state = (over: Partial<AskedQuestion>): AskedQuestion => ({ ...NEW, ...over })
const claimed = state({ state: 'claimed', owner: ADA })
const answered = state({ state: 'answered', owner: ADA })
const closed = state({ state: 'closed', owner: ADA, closedAt: AT })

describe('which actions a question allows', () => {
  test.each<[string, AskedQuestion, QuestionAction, object | string]>([
    ['it is claimed', NEW, done('claim'), { state: 'claimed', owner: ADA, version: 2 }],
    ['it is claimed by another', claimed, done('claim', BEN), 'owned_by_other'],
    ['it is claimed twice by the same', claimed, done('claim'), { state: 'claimed', owner: ADA }],
    ['it is answered unclaimed', NEW, actionOf('reply'), 'not_owned'],
    ['it is answered', claimed, actionOf('reply'), { state: 'answered', messages: { length: 2 } }],
    ['it is answered by another', claimed, actionOf('reply', BEN), 'owned_by_other'],
    ['the store is asked back', claimed, actionOf('ask_back'), { state: 'waiting' }],
    ['another writes a note', claimed, actionOf('note', BEN), { state: 'claimed', owner: ADA }],
    ['a note on what is closed', closed, actionOf('note'), { state: 'closed' }],
    ['it is answered though closed', closed, actionOf('reply'), 'closed'],
    ['it is closed', answered, done('close'), { state: 'closed', closedAt: AT }],
    ['the store agrees', answered, agrees, { state: 'closed', closedAt: AT }],
    ['the store agrees twice', closed, agrees, 'closed'],
    ['the store says more to an answer', answered, store, { state: 'claimed', owner: ADA }],
    ['the store says more to what is closed', closed, store, { state: 'claimed', closedAt: null }],
    ['the store says more before anybody took it', NEW, store, { state: 'new', owner: null }],
    ['it is given back', claimed, done('release'), { state: 'new', owner: null }],
    ['it is escalated to operations', claimed, escalates(), { escalatedAt: AT, state: 'claimed' }],
    ['it is brought unclaimed', NEW, escalates(), 'not_owned'],
    ['all of its topic are brought', NEW, brings, { escalatedAt: AT, escalationId: 'escalation', state: 'new' }],
    ['another’s is brought with its topic', state({ state: 'claimed', owner: BEN }), brings, { owner: BEN }],
    ['what is answered is brought', answered, brings, 'not_owned'],
    ['it is answered with its topic', NEW, actionOf('answer'), { state: 'answered', owner: ADA, version: 2 }],
    ['another’s is answered with its topic', claimed, actionOf('answer', BEN), 'owned_by_other'],
    ['it is answered twice with its topic', answered, actionOf('answer'), 'not_owned'],
    ['an update does not answer it', claimed, declines, { state: 'claimed', declinedUpdateId: 'update' }],
    ['an update does not answer what is closed', closed, declines, { state: 'claimed', closedAt: null }],
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
  ['just before', 365 * 24 * 3_600_000 - 1, false],
  ['a year after', 365 * 24 * 3_600_000, true],
])('whether a closed question has passed its retention period: %s', (_, ms, expected) => {
  expect(isToBeDeleted(closed, 365, plus(AT, ms))).toBe(expected)
  expect(isToBeDeleted(answered, 365, plus(AT, ms))).toBe(false)
})

import { expect, test } from 'vitest'
import { type AccessReason, accessReasonOf, LISTED_REASONS, questionReason, reasonIssue } from './access-reason.ts'

test.each<[string, AccessReason]>([
  ...LISTED_REASONS.map((reason): [string, AccessReason] => [reason, { kind: 'listed', reason }]),
  [questionReason('ABC123'), { kind: 'question', number: 'ABC123' }],
  [questionReason('abc 12'), { kind: 'question', number: 'abc 12' }],
  ['question:', { kind: 'note', text: 'question:' }],
  ['Phone call about Monday’s delivery', { kind: 'note', text: 'Phone call about Monday’s delivery' }],
  ['phone_call about an order', { kind: 'note', text: 'phone_call about an order' }],
  ['constructor', { kind: 'note', text: 'constructor' }],
])('%s', (text, expected) => {
  expect(accessReasonOf(text)).toEqual(expected)
})

test.each([
  ['ok', 'short'],
  ['   a   ', 'short'],
  ['Call about the fees', null],
  ['order SO990219206', null],
  ['call 416-555-0199', 'personal'],
  ['card 4111111111111111', 'personal'],
  ['joe@example.com', 'personal'],
])('the reason %j: %s', (text, issue) => {
  expect(reasonIssue(text)).toBe(issue)
})

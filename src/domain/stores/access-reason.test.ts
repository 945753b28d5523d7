import { expect, test } from 'vitest'
import { type AccessReason, accessReasonOf, LISTED_REASONS, questionReason } from './access-reason.ts'

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

import { expect, test } from 'vitest'
import { reasonIssueOf } from './reason-issue.ts'

test.each([
  ['ok', 'short'],
  ['   a   ', 'short'],
  ['Call about the fees', null],
  ['order SO990219206', null],
  ['call 416-555-0199', 'personal'],
  ['card 4111111111111111', 'personal'],
  ['joe@example.com', 'personal'],
])('the reason %j: %s', (text, issue) => {
  expect(reasonIssueOf(text)).toBe(issue)
})

import { expect, test } from 'vitest'
import { isOutOfDate, stands, type Taken, withAnswer } from './taken-answer.ts'

const TAKEN: Taken = {
  from: { kind: 'topic', topic: 'restart' },
  language: 'en',
  text: 'No day yet.\n\nAs of 9.',
  says: 'No day yet.',
  pieces: ['No day yet.\n\nAs of 9.'],
}
const OPEN: Taken = {
  ...TAKEN,
  text: 'It comes {range}. As of 9.',
  pieces: ['It comes ', '. As of 9.'],
}

test.each([
  ['', null, 'New.'],
  ['Hello', null, 'Hello\n\nNew.'],
  [`Hello\n\n${TAKEN.text}\n\nBye`, TAKEN, 'Hello\n\nNew.\n\nBye'],
  ['Hello, edited', TAKEN, 'Hello, edited\n\nNew.'],
  ['Hello. It comes some day. As of 9. Bye', OPEN, 'Hello. New. Bye'],
  ['It came. As of 9.', OPEN, 'It came. As of 9.\n\nNew.'],
])('inserts an answer into %j', (reply, before, expected) => {
  expect(withAnswer(reply, 'New.', before)).toBe(expected)
})

test('inserts an answer literally, including special characters', () => {
  expect(withAnswer(TAKEN.text, 'It costs $& more.', TAKEN)).toBe('It costs $& more.')
})

test.each<[string, Taken, boolean]>([
  [`Hello. ${TAKEN.text}`, TAKEN, true],
  ['No day yet. As of 9.', TAKEN, false],
  ['It comes {range}. As of 9.', OPEN, true],
  ['It comes when it comes. As of 9.', OPEN, true],
  ['It comes when it comes. As of 10.', OPEN, false],
  ['. As of 9. It comes ', OPEN, false],
])('replaced placeholders do not count as changes: %j', (reply, taken, expected) => {
  expect(stands(taken, reply)).toBe(expected)
})

test('an answer is outdated once the facts differ, and not while they are unknown', () => {
  expect(isOutOfDate(TAKEN, () => 'No day yet.')).toBe(false)
  expect(isOutOfDate(TAKEN, () => undefined)).toBe(false)
  expect(isOutOfDate(null, () => 'Friday.')).toBe(false)
  expect(isOutOfDate(TAKEN, () => 'Friday.')).toBe(true)
})

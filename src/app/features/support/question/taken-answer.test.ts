import { expect, test } from 'vitest'
import { isOutOfDate, type Taken, withAnswer } from './taken-answer.ts'

const TAKEN: Taken = {
  topic: 'restart',
  language: 'en',
  text: 'No day yet.\n\nAs of 9.',
  says: 'No day yet.',
}

test.each([
  ['', null, 'New.'],
  ['Hello', null, 'Hello\n\nNew.'],
  [`Hello\n\n${TAKEN.text}\n\nBye`, TAKEN, 'Hello\n\nNew.\n\nBye'],
  ['Hello, edited', TAKEN, 'Hello, edited\n\nNew.'],
])('%j with an answer', (reply, before, expected) => {
  expect(withAnswer(reply, 'New.', before)).toBe(expected)
})

test('an answer is put in as it stands, whatever signs are in it', () => {
  expect(withAnswer(TAKEN.text, 'It costs $& more.', TAKEN)).toBe('It costs $& more.')
})

test('it is out of date once the facts say something else, and not while they are not known', () => {
  expect(isOutOfDate(TAKEN, () => 'No day yet.')).toBe(false)
  expect(isOutOfDate(TAKEN, () => undefined)).toBe(false)
  expect(isOutOfDate(null, () => 'Friday.')).toBe(false)
  expect(isOutOfDate(TAKEN, () => 'Friday.')).toBe(true)
})

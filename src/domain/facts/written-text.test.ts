import { expect, test } from 'vitest'
import { LONGEST_TEXT, textIssue, withoutUnseen } from './written-text.ts'

test.each([
  ['', 'empty'],
  [' \n\t\u00A0', 'empty'],
  ['a', null],
  ['One line.\n\tAnother.', null],
  ['Où est mon camion\u00A0? 👩‍🔧 نعم', null],
  ['a \u202E b', 'unseen'],
  ['a \u2066 b', 'unseen'],
  ['a\u200Bb', 'unseen'],
  ['a\u2060b', 'unseen'],
  ['\uFEFFa', 'unseen'],
  ['a\0b', 'unseen'],
  ['a\rb', 'unseen'],
  ['x'.repeat(LONGEST_TEXT), null],
  ['x'.repeat(LONGEST_TEXT + 1), 'too_long'],
] as const)('%j: %s', (text, issue) => {
  expect(textIssue(text)).toBe(issue)
})

test('removes only invisible characters', () => {
  expect(withoutUnseen('\uFEFFWe\u200B are\u202E out.\n\t« Oui »\u00A0👩‍🔧')).toBe('We are out.\n\t« Oui »\u00A0👩‍🔧')
})

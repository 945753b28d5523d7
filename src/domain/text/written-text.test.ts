import { expect, test } from 'vitest'
import { LINE, LONGEST_TEXT, textIssue, UNMIXED, withoutUnseen } from './written-text.ts'

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
  ['Việt Nam', null],
  ['Vie\u0323\u0302t', null],
  [`a${'\u0301'.repeat(8)}b`, null],
  [`a${'\u0301'.repeat(9)}b`, 'unseen'],
  ['a\u2028b', 'unseen'],
  ['a\u00ADb', 'unseen'],
  ['a\u3164b', 'unseen'],
  ['a\u2800b', 'unseen'],
  ['\u{1D159}', 'unseen'],
  ['a\uFFF9b', 'unseen'],
  ['a\uE000b', 'unseen'],
  ['a\uFFFFb', 'unseen'],
  ['\u0601١٢', null],
  ['a\uD83Db', 'unseen'],
  ['a\u200Db', 'unseen'],
  ['a\uFE0Fb', 'unseen'],
  ['a\u{E0041}b', 'unseen'],
  ['1️⃣ ❤️‍🔥 👩🏽‍🔧', null],
  ['می\u200Cخواهم', null],
  ['x'.repeat(LONGEST_TEXT), null],
  ['x'.repeat(LONGEST_TEXT + 1), 'too_long'],
] as const)('%j: %s', (text, issue) => {
  expect(textIssue(text)).toBe(issue)
})

test('removes only invisible characters', () => {
  expect(withoutUnseen('\uFEFFWe\u200B are\u202E out.\n\t« Oui »\u00A0👩‍🔧')).toBe('We are out.\n\t« Oui »\u00A0👩‍🔧')
})

test('leaves as many marks on a letter as a script may write', () => {
  expect(withoutUnseen(`a${'\u0301'.repeat(50)}b`)).toBe(`a${'\u0301'.repeat(8)}b`)
})

test.each<[string, boolean]>([
  ['Amélie O’Brien-Łukasz', true],
  ['Épicerie « Noël » 🍁', true],
  ['می\u200Cخواهم', false],
  ['Dockboard\u200B Support', false],
  ['Dock\u00ADboard', false],
  ['two\nlines', false],
  ['a\ttab', false],
  ['\u202Etxet', false],
  ['\u3164\u3164\u3164', false],
  ['\uD83D', false],
  ['\0', false],
])('%j is a line: %s', (text, expected) => {
  expect(LINE.test(text)).toBe(expected)
})

test.each<[string, boolean]>([
  ['Dockboard Support', true],
  ['Олена Коваль', true],
  ['Ελένη (Helen) Παππά', true],
  ['Олена O’Brien', true],
  ['Dockbo\u0430rd Support', false],
  ['Dockboard \u0405upport', false],
  ['D\u03BFckboard', false],
  ['e\u0301\u0435', false],
  ['Ol\uA4F3ive Ops', false],
  ['\u{1D40E}\u{1D425}ive Ops', false],
  ['\uFF2Flive Ops', false],
  ['Élodie Saint-Œuvre', true],
  ['山田 太郎 Yamada', true],
])('each word of %j is of one alphabet: %s', (text, expected) => {
  expect(UNMIXED.test(text)).toBe(expected)
})

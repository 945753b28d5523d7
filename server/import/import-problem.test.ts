import { expect, test } from 'vitest'
import { inOrder, problemText, quoted } from './import-problem.ts'

test.each([
  ['CRS12', '"CRS12"'],
  ['=cmd|calc', '"=cmd|calc"'],
  ['x'.repeat(41), `"${'x'.repeat(40)}…"`],
  ['a\u0000b\u001b[2Jc', '"a\\u{0}b\\u{1b}[2Jc"'],
  ['a\u202eb\u2028c', '"a\\u{202e}b\\u{2028}c"'],
  ['two\nlines', '"two\\u{a}lines"'],
  ['Noël 𝕏', '"Noël 𝕏"'],
])('quotes %j as %s', (cell, expected) => {
  expect(quoted(cell)).toBe(expected)
})

test('a problem names its line and its column, where known', () => {
  const reason = 'Why.'
  expect(problemText({ line: 3, column: 'Nom', reason })).toBe('line 3, Nom: Why.')
  expect(problemText({ line: 3, column: null, reason })).toBe('line 3: Why.')
  expect(problemText({ line: null, column: null, reason })).toBe('Why.')
})

test('problems are in file order', () => {
  const at = (line: number | null) => ({ line, column: null, reason: '' })
  expect(inOrder([at(3), at(null), at(1)]).map(({ line }) => line)).toEqual([null, 1, 3])
})

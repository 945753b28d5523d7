import { describe, expect, test } from 'vitest'
import { balanceText, wrapText } from './wrap-text.ts'

/** Every letter is 10 wide. */
const measure = (text: string) => text.length * 10
const wrap = (text: string, width: number) => wrapText(text, 'any', width, measure)

describe('wraps a text into lines', () => {
  test.each<[string, number, string[]]>([
    ['', 100, []],
    ['one two', 70, ['one two']],
    ['one two', 69, ['one', 'two']],
    ['one  two ', 30, ['one', 'two']],
    ['18\u00a0h here', 40, ['18\u00a0h', 'here']],
    ['en date\u00a0: non', 70, ['en', 'date\u00a0:', 'non']],
    ['abcdefgh', 30, ['abc', 'def', 'gh']],
    ['at abcdefgh x', 30, ['at', 'abc', 'def', 'gh', 'x']],
    ['a', 1, ['a']],
  ])('%j at width %i', (text, width, lines) => {
    expect(wrap(text, width)).toEqual(lines)
  })

  test('no line exceeds the width, and no letter is lost', () => {
    const text = 'Les livraisons du distributeur à tous les magasins sont suspendues depuis le 5\u00a0août.'
    for (let width = 20; width < 900; width += 10) {
      const lines = wrap(text, width)
      expect(Math.max(...lines.map((line) => measure(line)))).toBeLessThanOrEqual(width)
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })
})

test('a balanced text has the same number of lines, without a lone word', () => {
  const text = 'aaaa bbbb cccc dddd e'
  expect(wrap(text, 200)).toEqual(['aaaa bbbb cccc dddd', 'e'])
  expect(balanceText(text, 'any', 200, measure)).toEqual(['aaaa bbbb', 'cccc dddd e'])
})

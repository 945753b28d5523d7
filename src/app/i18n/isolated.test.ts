import { expect, test } from 'vitest'
import { isolated } from './isolated.ts'

test.each([
  ['توقفت', '\u2068توقفت\u2069'],
  ['שלום 5', '\u2068שלום 5\u2069'],
  ['Ice storm', 'Ice storm'],
  ['Épicerie « Noël »', 'Épicerie « Noël »'],
  ['', ''],
])('%j', (text, expected) => {
  expect(isolated(text)).toBe(expected)
})

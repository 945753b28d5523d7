import { expect, test } from 'vitest'
import { postalCodeIn } from './postal-code.ts'

test.each([
  ['K7L 3N6', 'K7L 3N6'],
  ['k7l3n6', 'K7L 3N6'],
  [' M5V-2T6 ', 'M5V 2T6'],
  ['P0T\u00a02E0', 'P0T 2E0'],
  ['Y1A 0A1', 'Y1A 0A1'],
  ['K7W 3Z6', 'K7W 3Z6'],
  ['D7L 3N6', null],
  ['W7L 3N6', null],
  ['Z7L 3N6', null],
  ['K7O 3N6', null],
  ['K7L 3U6', null],
  ['K7L 3N', null],
  ['K7L 3N66', null],
  ['77L 3N6', null],
  ['90210', null],
  ['', null],
])('%j as a postal code is %j', (text, expected) => {
  expect(postalCodeIn(text)).toBe(expected)
})

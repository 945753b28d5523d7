import { expect, test } from 'vitest'
import { orderNumberIn } from './order.ts'

test.each([
  ['SO123456789', 'SO123456789'],
  [' so 123456789 ', 'SO123456789'],
  ['so-123456789', 'SO123456789'],
  ['123456789', null],
  ['SO12345678', null],
  ['Sorel', null],
])('%j as the number of an order is %s', (text, expected) => {
  expect(orderNumberIn(text)).toBe(expected)
})

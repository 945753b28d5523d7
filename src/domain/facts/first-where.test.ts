import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWhere } from './first-where.ts'

test('finds the same index as a linear search', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(50), (length, from) => {
      const walked = Array.from({ length }, (_, index) => index).find((index) => index >= from) ?? length
      expect(firstWhere(length, (index) => index >= from)).toBe(walked)
    }),
  )
})

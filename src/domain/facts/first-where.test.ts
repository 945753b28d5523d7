import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstWhere } from './first-where.ts'

test('it finds what a walk from the start finds', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(50), (length, from) => {
      const walked = Array.from({ length }, (_, index) => index).find((index) => index >= from) ?? length
      expect(firstWhere(length, (index) => index >= from)).toBe(walked)
    }),
  )
})

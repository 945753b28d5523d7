import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf } from './paging.ts'
import { ApiProblem } from './api-problem.ts'

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 60 })
const itemsOf = (names: readonly string[]) => names.map((id) => ({ id }))

test('pages of any size concatenate to the list', () => {
  fc.assert(
    fc.property(ids, fc.integer({ min: 1, max: 200 }), (names, limit) => {
      const walked: string[] = []
      let cursor: string | undefined
      do {
        const { items, next, total } = pageOf(itemsOf(names), { limit, cursor })
        expect(total).toBe(names.length)
        expect(items.length).toBe(Math.min(limit, names.length - walked.length))
        walked.push(...items.map(({ id }) => id))
        cursor = next ?? undefined
      } while (cursor !== undefined)
      expect(walked).toEqual(names)
    }),
  )
})

test('new items at the front neither repeat nor skip an item', () => {
  const first = pageOf(itemsOf(['c', 'b', 'a']), { limit: 1 })
  const second = pageOf(itemsOf(['e', 'd', 'c', 'b', 'a']), { limit: 5, cursor: first.next ?? undefined })
  expect(second.items).toEqual(itemsOf(['b', 'a']))
})

test('returns one empty page for an empty list', () => {
  expect(pageOf([], {})).toEqual({ items: [], next: null, total: 0 })
})

test('returns fifty items without a limit', () => {
  const many = itemsOf(Array.from({ length: 51 }, (_, index) => String(index)))
  expect(pageOf(many, {}).items).toHaveLength(50)
  expect(pageOf(many.slice(0, 50), {}).next).toBeNull()
})

test('rejects an unknown cursor with an ApiProblem', () => {
  expect(() => pageOf(itemsOf(['a']), { cursor: 'a' })).toThrow(ApiProblem)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Fact, publishedBy, currentFactsAt } from './fact.ts'
import { fromEpoch, type Instant, instant, plus } from '../time/instant.ts'

const T = instant('2022-08-08T22:49:00-04:00')
const fact = (id: string, publishedAt: Instant, replaces: string | null = null): Fact => ({
  id,
  publishedAt,
  replaces,
})
const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id)

describe('a fact is known from the instant of its publication', () => {
  test.each([
    ['unknown one millisecond before', -1, []],
    ['known at that instant', 0, ['a']],
    ['known one millisecond after', 1, ['a']],
  ])('%s', (_, ms, known) => {
    expect(ids(publishedBy([fact('a', T)], plus(T, ms)))).toEqual(known)
    expect(ids(currentFactsAt([fact('a', T)], plus(T, ms)))).toEqual(known)
  })

  test('sorts known facts by age, oldest first, whatever the input order', () => {
    expect(ids(publishedBy([fact('c', plus(T, 2)), fact('a', T), fact('b', plus(T, 1))], plus(T, 2)))).toEqual([
      'a',
      'b',
      'c',
    ])
  })
})

describe('a fact is current until a replacement is published', () => {
  const facts = [fact('c', plus(T, 20), 'b'), fact('a', T), fact('b', plus(T, 10), 'a'), fact('other', T)]
  test.each([
    ['before the correction', 9, ['a', 'other']],
    ['at the correction', 10, ['other', 'b']],
    ['before the correction of the correction', 19, ['other', 'b']],
    ['at the correction of the correction', 20, ['other', 'c']],
  ])('%s', (_, ms, current) => expect(ids(currentFactsAt(facts, plus(T, ms)))).toEqual(current))

  test('replaced facts remain known', () => {
    expect(ids(publishedBy(facts, plus(T, 20)))).toEqual(['a', 'other', 'b', 'c'])
  })

  test('exactly the newest published fact of any chain of corrections is current', () => {
    const chain = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(chain, fc.nat(45), (gaps, later) => {
        let ms = 0
        const facts = gaps.map((gap, index) =>
          fact(`${index}`, fromEpoch((ms += gap)), index === 0 ? null : `${index - 1}`),
        )
        const newest = facts.findLast(({ publishedAt }) => publishedAt <= fromEpoch(later))
        expect(currentFactsAt(facts.toReversed(), fromEpoch(later))).toEqual(newest === undefined ? [] : [newest])
      }),
    )
  })
})

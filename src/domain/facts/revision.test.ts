import { expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { plus } from '../time/instant.ts'
import { revisions } from './revision.ts'
import { aCap, PUBLISHED as T } from '../testing/facts.ts'

const first = aCap({ id: 'first', number: 20, end: { kind: 'through', day: day('2022-08-15') } })
const second = aCap({ id: 'second', number: 30, replaces: 'first', publishedAt: plus(T, 10) })
const third = aCap({ id: 'third', unit: 'pack', replaces: 'second', publishedAt: plus(T, 20) })
const facts = [third, first, second]

test('a revision contains the old fact, the new fact and the instant; newest first', () => {
  expect(revisions(facts, plus(T, 20))).toEqual([
    { was: second, now: third, at: plus(T, 20) },
    { was: first, now: second, at: plus(T, 10) },
  ])
})

test.each([
  [0, 0],
  [9, 0],
  [10, 1],
  [19, 1],
  [20, 2],
])('%i ms after the first, %i revisions are known', (ms, count) => {
  expect(revisions(facts, plus(T, ms))).toHaveLength(count)
})

test('a fact that replaces an unknown fact is not a revision', () => {
  expect(revisions([aCap({ replaces: 'lost' })], T)).toEqual([])
})

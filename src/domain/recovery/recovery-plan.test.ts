import { expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { type HoldBack, holdBackOf } from './recovery-plan.ts'
import { aPhase } from '../testing/facts.ts'

const held = { heldBack: ['North'] } as const
const until = (servedFrom: string): HoldBack => ({ kind: 'until', servedFrom: day(servedFrom) })
const phases = [aPhase('2022-08-10', 1, 1, held), aPhase('2022-08-12', 1, 1, held), aPhase('2022-08-15', 1, 1)]

test.each<[string, HoldBack]>([
  ['2022-08-09', until('2022-08-15')],
  ['2022-08-10', until('2022-08-15')],
  ['2022-08-14', until('2022-08-15')],
  ['2022-08-15', { kind: 'none' }],
])('a region held back through the 14th, on %s', (today, expected) => {
  expect(holdBackOf(phases, 'North', day(today))).toEqual(expected)
})

test('another region is not held back', () => {
  expect(holdBackOf(phases, 'GTA', day('2022-08-10'))).toEqual({ kind: 'none' })
})

test('a later hold counts from its first day, and may have no end', () => {
  const later = [aPhase('2022-08-10', 1, 1), aPhase('2022-08-12', 1, 1, held)]
  expect(holdBackOf(later, 'North', day('2022-08-11'))).toEqual({ kind: 'none' })
  expect(holdBackOf(later, 'North', day('2022-08-12'))).toEqual({ kind: 'no_end' })
  expect(holdBackOf([], 'North', day('2022-08-12'))).toEqual({ kind: 'none' })
})

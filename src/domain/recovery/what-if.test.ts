import { describe, expect, test } from 'vitest'
import { day } from '../time/day.ts'
import { forecast } from './forecast.ts'
import { aPhase, aPlan, summer } from '../testing/facts.ts'
import { aQueue, anEntry } from '../testing/queues.ts'
import { countMoves, type Move, movesOf, slipsOf } from './what-if.ts'

const early = summer('2022-08-10', '05:00')
const stores = [1, 2, 3, 4].map((position) => ({
  id: `${position}`,
  entry: anEntry({ from: position, to: position }),
  planned: day('2022-08-01'),
}))
const planOf = (...phases: Parameters<typeof aPlan>[0]) => forecast(aPlan(phases), aQueue(4), early)
const one = planOf(aPhase('2022-08-10', 1, 1))
const inDays = ({ store, was, now }: Move) => [
  store.id,
  was && `${was.first.slice(8)}–${was.last.slice(8)}`,
  now && `${now.first.slice(8)}–${now.last.slice(8)}`,
]

describe('changes of ranges between two plans', () => {
  test.each([
    ['the same plan', one, { same: 4 }],
    ['twice the stops: all but the first are earlier', planOf(aPhase('2022-08-10', 2, 2)), { same: 1, earlier: 3 }],
    ['a day later', planOf(aPhase('2022-08-11', 1, 1)), { later: 4 }],
    ['only the first day is earlier', planOf(aPhase('2022-08-10', 1, 2)), { same: 1, earlier: 3 }],
    ['no stops', planOf(aPhase('2022-08-10', 0, 0)), { lost: 4 }],
    ['no plan', null, { lost: 4 }],
  ])('%s', (_, now, expected) => {
    const none = { earlier: 0, same: 0, later: 0, lost: 0, given: 0, none: 0 }
    expect(countMoves(movesOf(stores, one, now))).toEqual({ ...none, ...expected })
  })

  test('without a plan before, a day is given or remains missing', () => {
    expect(countMoves(movesOf(stores, null, one))).toMatchObject({ given: 4 })
    expect(countMoves(movesOf(stores, null, null))).toMatchObject({ none: 4 })
  })

  test('a better plan does not move an order before its calendar day', () => {
    const patient = [{ ...stores[0], id: 'p', entry: anEntry({ from: 4, to: 4 }), planned: day('2022-08-13') }]
    expect(movesOf(patient, one, planOf(aPhase('2022-08-10', 4, 4)))[0]?.now).toEqual({
      first: day('2022-08-10'),
      last: day('2022-08-13'),
    })
  })
})

test('stores that lose their day come first, then those that move latest', () => {
  const now = planOf(aPhase('2022-08-10', 1, 1), aPhase('2022-08-11', 0, 0), aPhase('2022-08-15', 1, 1))
  expect(slipsOf(movesOf(stores, one, now)).map(inDays)).toEqual([
    ['2', '11–11', '15–15'],
    ['3', '12–12', '16–16'],
    ['4', '13–13', '17–17'],
  ])
  const never = planOf(aPhase('2022-08-10', 1, 1), aPhase('2022-08-12', 0, 0))
  expect(slipsOf(movesOf(stores, one, never)).map(inDays)).toEqual([
    ['3', '12–12', null],
    ['4', '13–13', null],
  ])
})

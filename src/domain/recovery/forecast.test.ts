import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, type TimeOfDay } from '../time/day.ts'
import { type DayRange, forecast } from './forecast.ts'
import type { RecoveryPhase } from './recovery-plan.ts'
import { instant } from '../time/instant.ts'
import { aPhase, aPlan, summer } from '../testing/facts.ts'
import { aQueue, anEntry } from '../testing/queues.ts'

const early = summer('2022-08-10', '05:00')
const only = (position: number) => anEntry({ from: position, to: position })
const range = (first: string, last = first): DayRange => ({ first: day(first), last: day(last) })

describe('the most stops give the first day of a range, the fewest stops the last', () => {
  const plan = aPlan([aPhase('2022-08-10', 10, 20), aPhase('2022-08-12', 50, 100)])
  test.each([
    [1, 1, range('2022-08-10')],
    [10, 10, range('2022-08-10')],
    [11, 11, range('2022-08-10', '2022-08-11')],
    [20, 20, range('2022-08-10', '2022-08-11')],
    [21, 21, range('2022-08-11', '2022-08-12')],
    [41, 70, range('2022-08-12')],
    [41, 71, range('2022-08-12', '2022-08-13')],
    [1, 200, range('2022-08-10', '2022-08-15')],
  ])('position %i to %i', (from, to, expected) =>
    expect(forecast(plan, aQueue(200), early).rangeOf(anEntry({ from, to }))).toEqual(expected),
  )

  test('no order is served before the first phase begins', () => {
    expect(forecast(aPlan([aPhase('2022-08-15', 5, 5)]), aQueue(5), early).rangeOf(only(1))).toEqual(
      range('2022-08-15'),
    )
  })
})

describe('a plan that does not reach a position gives no day', () => {
  test.each<[string, RecoveryPhase[], number]>([
    ['no phases', [], 1],
    ['no stops at the low end', [aPhase('2022-08-10', 0, 100)], 1],
    ['a position after 366 days of one stop', [aPhase('2022-08-10', 1, 1)], 367],
  ])('%s', (_, phases, position) => {
    const none = forecast(aPlan(phases), aQueue(position), early)
    expect(none.rangeOf(only(position))).toBeNull()
    expect(none.clearance).toEqual([])
  })

  test('the last of the 366 days counts', () => {
    expect(forecast(aPlan([aPhase('2022-08-10', 1, 1)]), aQueue(366), early).rangeOf(only(366))).toEqual(
      range('2023-08-10'),
    )
  })

  test('an empty queue has no clearance days', () => {
    expect(forecast(aPlan([aPhase('2022-08-10', 1, 1)]), aQueue(0), early)).toMatchObject({ clearance: [] })
  })
})

describe('only the remaining delivery hours of today count: 10 stops in 06:00–22:00', () => {
  test.each([
    ['05:59:59.999', 10],
    ['06:00', 10],
    ['06:01', 9],
    ['14:00', 5],
    ['21:59:59.999', 0],
    ['22:00', 0],
    ['23:59:59.999', 0],
  ])('at %s, at least %i stops', (time, left) => {
    const [today] = forecast(aPlan([aPhase('2022-08-10', 10, 10)]), aQueue(100), summer('2022-08-10', time)).clearance
    expect(today).toMatchObject({ day: '2022-08-10', high: 100 - left })
  })

  test('the most stops include a started one', () => {
    expect(
      forecast(aPlan([aPhase('2022-08-10', 10, 10)]), aQueue(100), summer('2022-08-10', '21:59')).clearance[0],
    ).toEqual({ day: '2022-08-10', low: 99, high: 100 })
  })

  test.each([
    ['2022-03-13T03:00:00-04:00', '2022-03-13'],
    ['2022-11-06T01:30:00-05:00', '2022-11-06'],
  ])('on a day with a clock change, %s', (now, today) => {
    expect(forecast(aPlan([aPhase(today, 10, 10)]), aQueue(20), instant(now)).rangeOf(only(10))).toEqual(range(today))
  })
})

test('the clearance ends when no order waits', () => {
  expect(forecast(aPlan([aPhase('2022-08-10', 10, 20)]), aQueue(25), early).clearance).toEqual([
    { day: '2022-08-10', low: 5, high: 15 },
    { day: '2022-08-11', low: 0, high: 5 },
    { day: '2022-08-12', low: 0, high: 0 },
  ])
})

const stops = fc.tuple(fc.nat(30), fc.nat(30)).map(([low, more]) => ({ low, high: low + more }))
const phases = fc
  .uniqueArray(fc.nat(20), { minLength: 1, maxLength: 4 })
  .chain((offsets) =>
    fc.tuple(
      ...offsets
        .sort((a, b) => a - b)
        .map((offset) => stops.map(({ low, high }) => aPhase(addDays(day('2022-08-08'), offset), low, high))),
    ),
  )
const minute = fc.tuple(fc.nat(23), fc.nat(59)).map(([h, m]) => `${h}`.padStart(2, '0') + ':' + `${m}`.padStart(2, '0'))
const LATE = day('2999-01-01')
const ends = (found: DayRange | null): readonly [Day, Day] =>
  found === null ? [LATE, LATE] : [found.first, found.last]

describe('for any plan and any instant', () => {
  test('the first day is not after the last, and a later position never has an earlier range', () => {
    fc.assert(
      fc.property(
        phases,
        minute,
        fc.integer({ min: 1, max: 299 }),
        fc.nat(20),
        fc.nat(50),
        (drawn, time, from, width, later) => {
          const plan = forecast(aPlan(drawn), aQueue(400), summer('2022-08-10', time))
          const [first, last] = ends(plan.rangeOf(anEntry({ from, to: from + width })))
          const [laterFirst, laterLast] = ends(plan.rangeOf(anEntry({ from: from + later, to: from + width + later })))
          expect(first <= last && first <= laterFirst && last <= laterLast).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('more stops never make an order later', () => {
    fc.assert(
      fc.property(
        phases,
        minute,
        fc.nat(10),
        fc.integer({ min: 1, max: 299 }),
        fc.nat(20),
        (drawn, time, more, from, width) => {
          const moreOf = drawn.map((phase) => ({
            ...phase,
            stopsPerDay: { low: phase.stopsPerDay.low + more, high: phase.stopsPerDay.high + more },
          }))
          const rangeIn = (list: readonly RecoveryPhase[]) =>
            ends(
              forecast(aPlan(list), aQueue(400), summer('2022-08-10', time)).rangeOf(
                anEntry({ from, to: from + width }),
              ),
            )
          const [[first, last], [fasterFirst, fasterLast]] = [rangeIn(drawn), rangeIn(moreOf)]
          expect(fasterFirst <= first && fasterLast <= last).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  /** Serves the queue one order at a time, day after day. */
  function servedOn(list: readonly RecoveryPhase[], size: number, today: Day, open: (stops: number) => number): Day[] {
    const days: Day[] = []
    for (let date = today, ahead = 0; days.length < size && ahead < 366; date = addDays(date, 1), ahead += 1) {
      let count = 0
      for (const phase of list) if (date >= phase.firstDay) count = phase.stopsPerDay.low
      if (date === today) count = open(count)
      for (let stop = 0; stop < count && days.length < size; stop += 1) days.push(date)
    }
    return days
  }

  const all = (count: number) => count
  const none = () => 0
  test.each<[TimeOfDay, (stops: number) => number]>([
    ['05:59', all],
    ['22:00', none],
  ])('with equal bounds, each position has the day on which a simulation serves it (at %s)', (time, open) => {
    fc.assert(
      fc.property(phases, fc.integer({ min: 1, max: 120 }), (drawn, size) => {
        const exact = drawn.map((phase) => ({
          ...phase,
          stopsPerDay: { low: phase.stopsPerDay.low, high: phase.stopsPerDay.low },
        }))
        const simulated = servedOn(exact, size, day('2022-08-10'), open)
        const plan = forecast(aPlan(exact), aQueue(size), summer('2022-08-10', time))
        for (let position = 1; position <= size; position += 1) {
          const on = simulated[position - 1]
          expect(plan.rangeOf(only(position))).toEqual(on === undefined ? null : { first: on, last: on })
        }
      }),
      { numRuns: 200 },
    )
  })
})

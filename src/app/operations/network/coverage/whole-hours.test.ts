import { expect, test } from 'vitest'
import { timeOf } from '../../../../domain/time/day.ts'
import { epoch, fromEpoch, HOUR, instant } from '../../../../domain/time/instant.ts'
import { summer } from '../../../../domain/testing/facts.ts'
import { wholeHours } from './whole-hours.ts'

const times = (from: string, hours: number) => {
  const start = epoch(instant(from))
  return wholeHours(start, start + hours * HOUR).map((ms) => timeOf(fromEpoch(ms)))
}

test.each<[string, number, readonly string[]]>([
  ['2022-08-12T11:30:00-04:00', 0, []],
  ['2022-08-12T11:30:00-04:00', 0.4, []],
  ['2022-08-12T11:30:00-04:00', 1, ['12:00']],
  ['2022-08-12T11:00:00-04:00', 3, ['12:00', '13:00', '14:00']],
  ['2022-08-12T11:30:00-04:00', 12, ['12:00', '15:00', '18:00', '21:00']],
  ['2022-08-12T11:30:00-04:00', 22, ['12:00', '18:00', '00:00', '06:00']],
  ['2022-08-12T11:30:00-04:00', 96, ['00:00', '00:00', '00:00', '00:00']],
  // The clocks go back, so 01:00 occurs twice.
  ['2022-11-06T00:30:00-04:00', 4, ['01:00', '01:00', '02:00', '03:00']],
])('from %s, %d hours later: %j', (from, hours, expected) => {
  expect(times(from, hours)).toEqual(expected)
})

test('over months, labels at most seven midnights', () => {
  const from = summer('2022-08-12', '11:30')
  for (let days = 1; days < 400; days += 13) {
    const moments = wholeHours(epoch(from), epoch(from) + days * 24 * HOUR)
    expect(moments.length).toBeGreaterThan(0)
    expect(moments.length).toBeLessThanOrEqual(7)
  }
})

import fc from 'fast-check'
import { parseDateTime, toZoned } from '@internationalized/date'
import { describe, expect, test } from 'vitest'
import { addDays, at, day, differsOn, type TimeOfDay } from './day.ts'
import { epoch, instant } from './instant.ts'
import { parseTimeZone, type TimeZone, timeZone } from './time-zone.ts'

const WINNIPEG = timeZone('America/Winnipeg')
const ATIKOKAN = timeZone('America/Atikokan')
const ST_JOHNS = timeZone('America/St_Johns')

describe('a time zone has an IANA name', () => {
  test.each(['America/Toronto', 'America/Winnipeg', 'America/Atikokan', 'America/Argentina/Ushuaia'])(
    '%s is one',
    (text) => {
      expect(parseTimeZone(text)).toBe(text)
    },
  )

  test.each([
    '',
    'Kenora',
    'America/Kenora',
    'america/winnipeg',
    '+05:00',
    'CST',
    'UTC',
    'America/',
    'America/Winnipeg ',
  ])('“%s” is none', (text) => {
    expect(parseTimeZone(text)).toBeNull()
  })
})

describe('a time of day in another time zone', () => {
  test.each<[TimeZone, string, TimeOfDay, string]>([
    [WINNIPEG, '2022-08-09', '13:00', '2022-08-09T13:00:00-05:00'],
    [WINNIPEG, '2022-12-09', '13:00', '2022-12-09T13:00:00-06:00'],
    [WINNIPEG, '2022-08-09', '24:00', '2022-08-10T00:00:00-05:00'],
    [WINNIPEG, '2022-03-13', '02:30', '2022-03-13T03:00:00-05:00'],
    [WINNIPEG, '2022-11-06', '01:30', '2022-11-06T01:30:00-05:00'],
    [ATIKOKAN, '2022-08-09', '13:00', '2022-08-09T13:00:00-05:00'],
    [ATIKOKAN, '2022-12-09', '13:00', '2022-12-09T13:00:00-05:00'],
    [ATIKOKAN, '2022-03-13', '02:30', '2022-03-13T02:30:00-05:00'],
    [ST_JOHNS, '2022-08-09', '13:00', '2022-08-09T13:00:00-02:30'],
    [ST_JOHNS, '2022-03-13', '02:15', '2022-03-13T03:00:00-02:30'],
    [timeZone('America/Havana'), '2022-03-13', '00:00', '2022-03-13T01:00:00-04:00'],
  ])('%s, %s %s is %s; for a skipped time, the first instant after', (zone, date, time, expected) => {
    expect(at(day(date), time, zone)).toBe(instant(expected))
  })

  test('matches @internationalized/date except where clocks skip a time', () => {
    const zones = fc.constantFrom(WINNIPEG, ATIKOKAN, ST_JOHNS, timeZone('America/Vancouver'))
    const days = fc.integer({ min: 0, max: 11_000 }).map((count) => addDays(day('2012-01-01'), count))
    fc.assert(
      fc.property(zones, days, fc.integer({ min: 180, max: 1439 }), (zone, date, minutes) => {
        const there = toZoned(parseDateTime(`${date}T00:00`).add({ minutes }), zone)
        expect(epoch(at(date, `${Math.floor(minutes / 60)}:${minutes % 60}`, zone))).toBe(there.toDate().getTime())
      }),
      { numRuns: 1000 },
    )
  })
})

test.each([
  [WINNIPEG, '2022-08-09', true],
  [WINNIPEG, '2022-12-09', true],
  [ATIKOKAN, '2022-08-09', true],
  [ATIKOKAN, '2022-12-09', false],
  [timeZone('America/Montreal'), '2022-08-09', false],
])('clocks in %s differ from the network’s on %s: %s', (zone, date, expected) => {
  expect(differsOn(day(date), zone)).toBe(expected)
})

import fc from 'fast-check'
import { fromAbsolute, parseDateTime, toCalendarDate, toZoned } from '@internationalized/date'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  at,
  day,
  dayOf,
  daysBetween,
  endOf,
  minutesOf,
  nextWeekday,
  parseDay,
  startOf,
  timeOf,
  type TimeOfDay,
  type Weekday,
  weekdayOf,
} from './day.ts'
import { epoch, fromEpoch, instant, MINUTE } from './instant.ts'
import { ZONE } from './time-zone.ts'

describe('a day exists in the calendar', () => {
  test.each(['2024-02-29', '2000-02-29', '2022-12-31', '2023-01-01', '1900-01-01', '2999-12-31'])(
    '%s is a day',
    (text) => {
      expect(parseDay(text)).toBe(text)
      expect(day(text)).toBe(text)
    },
  )

  test.each([
    '2023-02-29',
    '1900-02-29',
    '2022-04-31',
    '2022-13-01',
    '2022-00-01',
    '2022-08-00',
    '2022-8-9',
    '2022-08-09T00:00',
    ' 2022-08-09',
    '2022-08-09\n',
    '+02022-08-09',
    '0000-01-01',
    '1899-12-31',
    '3000-01-01',
    '9999-12-31',
    '',
  ])('%j is not a day', (text) => {
    expect(parseDay(text)).toBeNull()
    expect(() => day(text)).toThrow(RangeError)
  })
})

describe('an instant belongs to its day in Toronto', () => {
  test.each([
    ['the last millisecond of a summer day', '2022-09-30T23:59:59.999-04:00', '2022-09-30', '23:59'],
    ['midnight begins the next day', '2022-10-01T00:00:00-04:00', '2022-10-01', '00:00'],
    ['the same midnight in Tokyo', '2022-10-01T13:00:00+09:00', '2022-10-01', '00:00'],
    ['the same midnight in St. John’s', '2022-10-01T01:30:00-02:30', '2022-10-01', '00:00'],
    ['the last millisecond of a winter day', '2023-03-31T23:59:59.999-04:00', '2023-03-31', '23:59'],
    ['New Year in UTC belongs to the old year', '2023-01-01T00:00:00Z', '2022-12-31', '19:00'],
    ['New Year in Toronto', '2023-01-01T05:00:00Z', '2023-01-01', '00:00'],
    ['the end of a leap day', '2024-03-01T04:59:59.999Z', '2024-02-29', '23:59'],
    ['the last millisecond before clocks go forward', '2022-03-13T06:59:59.999Z', '2022-03-13', '01:59'],
    ['the instant at which clocks go forward', '2022-03-13T07:00:00Z', '2022-03-13', '03:00'],
    ['1:30 before clocks go back', '2022-11-06T05:30:00Z', '2022-11-06', '01:30'],
    ['1:30 after clocks go back', '2022-11-06T06:30:00Z', '2022-11-06', '01:30'],
    ['the end of the 25-hour day', '2022-11-07T04:59:59.999Z', '2022-11-06', '23:59'],
    ['the end of the 23-hour day', '2022-03-14T03:59:59.999Z', '2022-03-13', '23:59'],
  ])('%s', (_, text, date, time) => {
    expect(dayOf(instant(text))).toBe(date)
    expect(timeOf(instant(text))).toBe(time)
  })

  test('matches @internationalized/date for any instant from 2000 to 2040', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2041, 0) }), (ms) => {
        const there = fromAbsolute(ms, ZONE)
        expect(dayOf(fromEpoch(ms))).toBe(toCalendarDate(there).toString())
        expect(minutesOf(timeOf(fromEpoch(ms)))).toBe(there.hour * 60 + there.minute)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a day includes its first instant and excludes its end', () => {
  test.each([
    ['2022-08-09', 24],
    ['2022-03-12', 24],
    ['2022-03-13', 23],
    ['2022-03-14', 24],
    ['2022-11-05', 24],
    ['2022-11-06', 25],
    ['2022-11-07', 24],
    ['2024-02-29', 24],
    ['2022-12-31', 24],
  ])('%s lasts %i hours', (text, hours) => {
    const one = day(text)
    expect((epoch(endOf(one)) - epoch(startOf(one))) / 3_600_000).toBe(hours)
    expect(dayOf(startOf(one))).toBe(one)
    expect(dayOf(fromEpoch(epoch(startOf(one)) - 1))).toBe(addDays(one, -1))
    expect(dayOf(fromEpoch(epoch(endOf(one)) - 1))).toBe(one)
    expect(dayOf(endOf(one))).toBe(addDays(one, 1))
    expect(timeOf(startOf(one))).toBe('00:00')
  })

  test('any instant is within its own day', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2041, 0) }), (ms) => {
        const own = dayOf(fromEpoch(ms))
        expect(startOf(own) <= fromEpoch(ms) && fromEpoch(ms) < endOf(own)).toBe(true)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a time of day is an instant of the day', () => {
  test.each<[string, TimeOfDay, string]>([
    ['2022-08-09', '06:00', '2022-08-09T06:00:00-04:00'],
    ['2022-08-09', '24:00', '2022-08-10T00:00:00-04:00'],
    ['2022-12-09', '06:00', '2022-12-09T06:00:00-05:00'],
    ['2022-03-13', '00:00', '2022-03-13T00:00:00-05:00'],
    ['2022-03-13', '01:59', '2022-03-13T01:59:00-05:00'],
    ['2022-03-13', '02:00', '2022-03-13T03:00:00-04:00'],
    ['2022-03-13', '02:30', '2022-03-13T03:00:00-04:00'],
    ['2022-03-13', '02:59', '2022-03-13T03:00:00-04:00'],
    ['2022-03-13', '03:00', '2022-03-13T03:00:00-04:00'],
    ['2022-03-13', '24:00', '2022-03-14T00:00:00-04:00'],
    ['2022-11-06', '00:59', '2022-11-06T00:59:00-04:00'],
    ['2022-11-06', '01:30', '2022-11-06T01:30:00-04:00'],
    ['2022-11-06', '02:00', '2022-11-06T02:00:00-05:00'],
    ['2022-11-06', '24:00', '2022-11-07T00:00:00-05:00'],
  ])('%s %s is %s; for a skipped time, the first instant after', (date, time, expected) => {
    expect(at(day(date), time)).toBe(instant(expected))
  })

  test('matches @internationalized/date except where clocks skip a time', () => {
    const days = fc.integer({ min: 0, max: 15_000 }).map((count) => addDays(day('2000-01-01'), count))
    fc.assert(
      fc.property(days, fc.integer({ min: 180, max: 1439 }), (date, minutes) => {
        const time: TimeOfDay = `${Math.floor(minutes / 60)}:${minutes % 60}`
        const start = parseDateTime(`${date}T00:00`)
        const there = toZoned(start.add({ minutes }), ZONE).toDate().getTime()
        expect(epoch(at(date, time))).toBe(there)
        expect(epoch(at(date, '00:00')) % MINUTE).toBe(0)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('counting days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-28', 2, '2024-03-01'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2022-12-31', 1, '2023-01-01'],
    ['2022-03-12', 2, '2022-03-14'],
    ['2022-11-05', 2, '2022-11-07'],
    ['2022-09-30', 0, '2022-09-30'],
    ['2024-03-01', -1, '2024-02-29'],
  ])('%s plus %i days is %s', (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to)
    expect(daysBetween(day(from), day(to))).toBe(count)
  })

  test.each<[string, Weekday]>([
    ['2022-08-05', 'fri'],
    ['2022-08-08', 'mon'],
    ['2024-02-29', 'thu'],
    ['1969-12-31', 'wed'],
    ['1970-01-05', 'mon'],
  ])('%s is a %s', (date, weekday) => expect(weekdayOf(day(date))).toBe(weekday))

  test.each<[string, Weekday, string]>([
    ['2022-08-09', 'tue', '2022-08-09'],
    ['2022-08-09', 'mon', '2022-08-15'],
    ['2022-08-09', 'wed', '2022-08-10'],
    ['2022-12-30', 'sun', '2023-01-01'],
  ])('from %s the first %s is %s', (from, weekday, on) => expect(nextWeekday(day(from), weekday)).toBe(on))
})

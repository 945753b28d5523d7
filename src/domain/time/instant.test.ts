import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { epoch, fromEpoch, HOUR, instant, parseInstant, plus } from './instant.ts'

describe('parses an instant with any offset and converts it to UTC', () => {
  test.each([
    ['2022-08-08T22:49:00-04:00', '2022-08-09T02:49:00.000Z'],
    ['2022-08-08T22:49-04:00', '2022-08-09T02:49:00.000Z'],
    ['2022-08-09T02:49:00Z', '2022-08-09T02:49:00.000Z'],
    ['2022-08-09T02:49:00.1Z', '2022-08-09T02:49:00.100Z'],
    ['2022-08-09T11:49:00+09:00', '2022-08-09T02:49:00.000Z'],
    ['2022-08-09T08:19:00+05:30', '2022-08-09T02:49:00.000Z'],
    ['2022-08-09T00:19:00-02:30', '2022-08-09T02:49:00.000Z'],
    ['2024-02-29T23:59:59.999Z', '2024-02-29T23:59:59.999Z'],
    ['2022-08-09T24:00:00Z', '2022-08-10T00:00:00.000Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00.000Z'],
    ['2999-12-31T23:59:59.999Z', '2999-12-31T23:59:59.999Z'],
  ])('%s is %s', (text, utc) => {
    expect(parseInstant(text)).toBe(utc)
    expect(instant(text)).toBe(utc)
  })
})

describe('rejects anything that is not an instant with an offset', () => {
  test.each([
    ['a local time', '2022-08-09T09:00:00'],
    ['a day', '2022-08-09'],
    ['a space instead of the T', '2022-08-09 09:00:00Z'],
    ['an offset without its colon', '2022-08-09T09:00:00-0400'],
    ['four decimal places of a second', '2022-08-09T09:00:00.0001Z'],
    ['29 February of a common year', '2023-02-29T09:00:00Z'],
    ['31 April', '2022-04-31T09:00:00Z'],
    ['month 13', '2022-13-01T09:00:00Z'],
    ['day 0', '2022-08-00T09:00:00Z'],
    ['hour 25', '2022-08-09T25:00:00Z'],
    ['minute 60', '2022-08-09T09:60:00Z'],
    ['a leap second', '2016-12-31T23:59:60Z'],
    ['an offset of 24 hours', '2022-08-09T09:00:00+24:00'],
    ['a trailing line break', '2022-08-09T09:00:00Z\n'],
    ['an empty text', ''],
    ['a year past 2999 in UTC', '2999-12-31T23:59:59-12:00'],
    ['a year past 9999 in UTC', '9999-12-31T23:59:59-12:00'],
    ['the year 9999', '9999-12-31T12:00:00Z'],
    ['a year before 1900 in UTC', '1900-01-01T00:00:00+01:00'],
    ['a year before 0 in UTC', '0000-01-01T00:00:00+01:00'],
  ])('%s', (_, text) => {
    expect(parseInstant(text)).toBeNull()
    expect(() => instant(text)).toThrow(RangeError)
  })

  test('any text gives null or an instant that parses to itself', () => {
    const digits = fc.integer({ min: 0, max: 99 }).map((n) => String(n).padStart(2, '0'))
    const like = fc
      .tuple(digits, digits, digits, digits, digits, digits, fc.constantFrom('+', '-'), digits, digits)
      .map(([c, y, mo, d, h, mi, sign, oh, om]) => `${c}${y}-${mo}-${d}T${h}:${mi}:00${sign}${oh}:${om}`)
    fc.assert(
      fc.property(fc.oneof(like, fc.string()), (text) => {
        const read = parseInstant(text)
        expect(read === null || parseInstant(read) === read).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

const within = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) })

test('comparing instants as text compares them in time', () => {
  fc.assert(
    fc.property(within, within, (a, b) => {
      expect(fromEpoch(a) < fromEpoch(b)).toBe(a < b)
    }),
  )
})

test('moves an instant by milliseconds, also over a clock change', () => {
  expect(plus(instant('2022-03-13T01:30:00-05:00'), HOUR)).toBe(instant('2022-03-13T03:30:00-04:00'))
  expect(plus(instant('2022-11-06T01:30:00-04:00'), HOUR)).toBe(instant('2022-11-06T01:30:00-05:00'))
  fc.assert(
    fc.property(within, fc.integer({ min: -1e9, max: 1e9 }), (ms, by) => {
      expect(epoch(plus(fromEpoch(ms), by))).toBe(ms + by)
    }),
  )
})

import { expect, test } from 'vitest'
import { instantOfCell, timeOfCell } from './time-cell.ts'

test.each<[string, string]>([
  ['09:00', '09:00'],
  ['9:00', '09:00'],
  ['9:00:00', '09:00'],
  ['24:00', '24:00'],
  ['9h00', '09:00'],
  ['9 h 30', '09:30'],
  ['9\u00a0h\u00a030', '09:30'],
  ['17 h', '17:00'],
  ['17H', '17:00'],
  ['9 a.m.', '09:00'],
  ['9 AM', '09:00'],
  ['12 am', '00:00'],
  ['12:30 PM', '12:30'],
  ['5:30:00 p. m.', '17:30'],
])('parses the time of day %j as %s', (cell, expected) => {
  expect(timeOfCell(cell)).toBe(expected)
})

test.each(['', '9', '9:', ':30', '9:3', '13 pm', '0 am', '9:00:30', '9:00 x', 'noon', '9.5', '0.375', '=1', '9h00pmx'])(
  'keeps %j, which is not a time of day',
  (cell) => {
    expect(timeOfCell(cell)).toBe(cell)
  },
)

test.each<[string, string]>([
  ['2022-08-04T09:12:20-04:00', '2022-08-04T13:12:20.000Z'],
  ['2022-08-04T13:12:20Z', '2022-08-04T13:12:20.000Z'],
  ['2022-08-04 09:12', '2022-08-04T13:12:00.000Z'],
  ['2022-08-04 9:12:20', '2022-08-04T13:12:20.000Z'],
  ['2022-08-04T09:12', '2022-08-04T13:12:00.000Z'],
  ['2023-01-04 09:12', '2023-01-04T14:12:00.000Z'],
  // In the repeated hour, the first instant. In the skipped hour, the instant after it.
  ['2022-11-06 01:30', '2022-11-06T05:30:00.000Z'],
  ['2022-03-13 02:30', '2022-03-13T07:00:00.000Z'],
])('parses the instant %j as %s', (cell, expected) => {
  expect(instantOfCell(cell)).toBe(expected)
})

test.each([
  '',
  '2022-08-04',
  '04/08/2022 09:12',
  '2022-02-30 09:12',
  '2022-08-04 24:00',
  '2022-08-04 09:60',
  '44777.38',
  '2022-08-04 09:12 x',
])('keeps %j, which is not an instant', (cell) => {
  expect(instantOfCell(cell)).toBe(cell)
})

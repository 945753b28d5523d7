import { expect, test } from 'vitest'
import { DELIVERY_WINDOW } from '../measures/delivery-window.ts'
import { windowEnd } from '../orders/order.ts'
import type { TimeOfDay } from '../time/day.ts'
import { day } from '../time/day.ts'
import { instant } from '../time/instant.ts'
import { aWindow } from '../testing/facts.ts'
import { areHours, isOverMidnight } from './store.ts'

test.each<[TimeOfDay, TimeOfDay, boolean, boolean]>([
  ['09:00', '13:00', true, false],
  ['00:00', '24:00', true, false],
  ['22:00', '24:00', true, false],
  ['22:00', '00:00', true, true],
  ['22:00', '02:00', true, true],
  ['18:00', '06:00', true, true],
  ['18:00', '06:01', false, true],
  // Two times that are swapped.
  ['17:00', '09:00', false, true],
  ['09:00', '09:00', false, true],
  ['24:00', '02:00', false, true],
])('%s to %s: hours %s, over midnight %s', (from, to, isValid, overMidnight) => {
  expect(areHours({ from, to })).toBe(isValid)
  expect(isOverMidnight({ from, to })).toBe(overMidnight)
  const issues = DELIVERY_WINDOW.issues?.(aWindow({ from, to })) ?? []
  expect(issues).toEqual(isValid ? [] : [{ kind: 'hours_backwards', field: 'to' }])
})

test.each<[string, TimeOfDay, TimeOfDay, string]>([
  ['2022-08-11', '09:00', '17:00', '2022-08-11T17:00:00-04:00'],
  ['2022-08-11', '22:00', '24:00', '2022-08-12T00:00:00-04:00'],
  ['2022-08-11', '22:00', '02:00', '2022-08-12T02:00:00-04:00'],
  ['2022-12-31', '22:00', '02:00', '2023-01-01T02:00:00-05:00'],
  ['2024-02-28', '22:00', '02:00', '2024-02-29T02:00:00-05:00'],
  // Clocks go forward: 2:30 does not exist, so the window ends at 3:00.
  ['2022-03-12', '22:00', '02:30', '2022-03-13T03:00:00-04:00'],
  // Clocks go back: of two instants with this time, the first.
  ['2022-11-05', '22:00', '01:30', '2022-11-06T01:30:00-04:00'],
])('a window on %s from %s to %s ends at %s', (date, from, to, end) => {
  expect(windowEnd({ day: day(date), hours: { from, to } })).toBe(instant(end))
})

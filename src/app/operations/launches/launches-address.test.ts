import { expect, test } from 'vitest'
import { readLaunchesView, writeLaunchesView } from './launches-address.ts'

test.each([
  ['', { view: 'calendar', month: null, states: [] }],
  ['?view=table', { view: 'table', month: null, states: [] }],
  ['?month=2022-08', { view: 'calendar', month: '2022-08-01', states: [] }],
  [
    '?view=table&month=2022-09&state=delayed,moved',
    { view: 'table', month: '2022-09-01', states: ['delayed', 'moved'] },
  ],
])('the address %s survives reading and writing', (search, view) => {
  expect(readLaunchesView(search)).toEqual(view)
  expect(writeLaunchesView(readLaunchesView(search))).toBe(search)
})

test('unknown values in an address are ignored', () => {
  expect(readLaunchesView('?view=map&month=2022-13&state=lost,planned')).toEqual({
    view: 'calendar',
    month: null,
    states: ['planned'],
  })
})

import { expect, test } from 'vitest'
import { readQueueFilter } from './queue-filter.ts'

test.each([
  ['?show=mine', 'mine'],
  ['?show=closed', 'closed'],
  ['', 'open'],
  ['?show=everything', 'open'],
])('the address %j shows %s', (search, filter) => {
  expect(readQueueFilter(search)).toBe(filter)
})

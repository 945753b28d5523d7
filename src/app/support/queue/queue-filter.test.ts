import { expect, test } from 'vitest'
import { isShown, QUEUE_FILTERS, type QueuedQuestion, readQueueFilter } from './queue-filter.ts'

const MINE = { name: 'Ines', mine: true }
const THEIRS = { name: 'Omar', mine: false }

test.each([
  ['?show=mine', 'mine'],
  ['?show=closed', 'closed'],
  ['', 'open'],
  ['?show=everything', 'open'],
])('the address %j shows %s', (search, filter) => {
  expect(readQueueFilter(search)).toBe(filter)
})

test.each<[Pick<QueuedQuestion, 'state' | 'owner'>, string[]]>([
  [{ state: 'new', owner: null }, ['open', 'new']],
  [{ state: 'claimed', owner: MINE }, ['open', 'mine']],
  [{ state: 'claimed', owner: THEIRS }, ['open']],
  [{ state: 'waiting', owner: MINE }, ['mine', 'waiting']],
  [{ state: 'answered', owner: THEIRS }, ['answered']],
  [{ state: 'closed', owner: MINE }, ['closed']],
])('the question %j matches %j', (question, filters) => {
  expect(QUEUE_FILTERS.filter((each) => isShown(question, each))).toEqual(filters)
})

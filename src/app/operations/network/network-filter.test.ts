import fc from 'fast-check'
import { expect, test } from 'vitest'
import { day } from '../../../domain/time/day.ts'
import { STORE_SUMMARY_KINDS } from '../../../domain/status/store-summary.ts'
import { REGIONS } from '../../../domain/stores/store.ts'
import {
  EVERY_STORE,
  isEveryStore,
  type NetworkFilter,
  RECEIPT_FILTERS,
  readFilter,
  showing,
  SORT_KEYS,
  writeFilter,
} from './network-filter.ts'

const ID = 'a5a43912909e1ab889717c1520f4894e'

test.each<[string, Partial<NetworkFilter>]>([
  ['', {}],
  ['?outlook=paused,late', { summaryKinds: ['paused', 'late'] }],
  ['?region=East,North', { regions: ['East', 'North'] }],
  ['?place=St.%20Catharines&place=Ajax', { places: ['St. Catharines', 'Ajax'] }],
  ['?update=not_viewed', { receipt: 'not_viewed' }],
  ['?day=2022-08-12', { day: day('2022-08-12') }],
  ['?orders=open', { openOrders: true }],
  [`?incident=${ID}`, { incidentId: ID }],
  ['?q=caf%C3%A9%20%26%20co', { text: 'café & co' }],
  ['?sort=queuePosition', { sort: { by: 'queuePosition', descending: false } }],
  ['?sort=-name', { sort: { by: 'name', descending: true } }],
])('the address %j survives reading and writing', (search, change) => {
  const filter = showing(change)
  expect(readFilter(search)).toEqual(filter)
  expect(writeFilter(filter)).toBe(search)
})

test.each([
  '?outlook=flying&region=Moon&update=perhaps&day=2022-02-30&orders=none&incident=1&sort=colour',
  '?day=tomorrow',
  '?incident=%3Cscript%3E',
  '?place=',
  '?unknown=1',
])('the address %j sets no filter', (search) => {
  expect(readFilter(search)).toEqual(EVERY_STORE)
})

test('a sort order alone does not filter stores', () => {
  expect(isEveryStore(EVERY_STORE)).toBe(true)
  expect(isEveryStore(showing({ sort: { by: 'queuePosition', descending: true } }))).toBe(true)
  expect(isEveryStore(showing({ text: ' ' }))).toBe(true)
  expect(isEveryStore(showing({ openOrders: true }))).toBe(false)
})

test('every filter survives writing and reading an address', () => {
  const filters = fc.record<NetworkFilter>({
    summaryKinds: fc.subarray([...STORE_SUMMARY_KINDS]),
    regions: fc.subarray([...REGIONS]),
    places: fc.uniqueArray(fc.string({ minLength: 1, unit: 'grapheme' }), { maxLength: 3 }),
    receipt: fc.constantFrom(null, ...RECEIPT_FILTERS),
    day: fc.constantFrom(null, day('2022-08-12')),
    openOrders: fc.boolean(),
    incidentId: fc.constantFrom(null, ID),
    text: fc.string({ unit: 'grapheme' }).map((text) => text.trim()),
    sort: fc.record({ by: fc.constantFrom(...SORT_KEYS), descending: fc.boolean() }),
  })
  fc.assert(
    fc.property(filters, (filter) => {
      const { search } = new URL(`https://dockboard.example/ops${writeFilter(filter)}`)
      expect(readFilter(search)).toEqual(filter)
    }),
  )
})

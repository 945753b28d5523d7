import { expect, test } from 'vitest'
import { findStores, type KnownStore, readLicences } from './find-stores.ts'

const store = (licence: string, name: string, place: string, operator = 'Company'): KnownStore => ({
  id: licence,
  licence,
  name,
  operator,
  place,
  region: 'East',
  summaryKind: 'on_schedule',
  openOrders: 0,
  queuePosition: null,
  expected: null,
  expectedWas: null,
  update: null,
})
const stores = [
  store('CRSA0000001', 'Café Boréal', 'Ottawa'),
  store('CRSA0000002', 'Harbour & Pine', 'Thunder Bay', 'Northern Leaf'),
]

test.each([
  ['cafe', ['CRSA0000001']],
  ['OTTAWA boreal', ['CRSA0000001']],
  ['0000002', ['CRSA0000002']],
  ['northern', ['CRSA0000002']],
  ['boreal thunder', []],
  ['  ', []],
])('“%s” finds %j', (text, expected) => {
  expect(findStores(stores, text).map(({ licence }) => licence)).toEqual(expected)
})

test('licences are read however they are pasted, each once, and unknown ones are named', () => {
  const { stores: found, unknown } = readLicences(
    stores,
    'crsa0000002\nCRSA0000001, CRSA0000002;\tCRSA9999999 x',
  )
  expect(found.map(({ licence }) => licence)).toEqual(['CRSA0000002', 'CRSA0000001'])
  expect(unknown).toEqual(['CRSA9999999', 'X'])
})

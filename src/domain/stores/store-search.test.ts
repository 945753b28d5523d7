import { expect, test } from 'vitest'
import { createSearch } from '../text/text-search.ts'
import { readLicences, storeKey } from './store-search.ts'

const STORES = [
  { licence: 'CRSA0000001', name: 'Café Boréal', place: 'Ottawa', company: 'Nœud inc.' },
  { licence: 'CRSA0000002', name: 'Harbour & Pine', place: 'Thunder Bay', company: 'Northern Leaf' },
]

test.each([
  ['cafe', ['CRSA0000001']],
  ['OTTAWA boreal', ['CRSA0000001']],
  ['noeud', ['CRSA0000001']],
  ['0000002', ['CRSA0000002']],
  ['northern', ['CRSA0000002']],
  ['boreal thunder', []],
  ['pinethunder', []],
])('“%s” finds %j', (text, expected) => {
  const search = createSearch(
    STORES.map(({ licence, ...store }) => ({ licence, key: storeKey({ licence, ...store }) })),
  )
  expect(search(text).map(({ licence }) => licence)).toEqual(expected)
})

test('a store without a company is found by its other fields', () => {
  const key = storeKey({ licence: 'CRSA0000001', name: 'Café', place: 'Ottawa' })
  expect(createSearch([{ key }])('cafe ottawa crsa')).toHaveLength(1)
})

test('reads pasted licences in any layout, each once, and lists unknown ones as pasted', () => {
  const { stores, unknown } = readLicences(STORES, 'crsa0000002\nCRSA0000001, CRSA0000002;|\tCRSA9999999 x X')
  expect(stores.map(({ licence }) => licence)).toEqual(['CRSA0000002', 'CRSA0000001'])
  expect(unknown).toEqual(['CRSA9999999', 'x'])
})

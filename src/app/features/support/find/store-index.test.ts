import { expect, test } from 'vitest'
import { createStoreIndex, type FoundStore, orderNumberIn } from './store-index.ts'

const store = (name: string, licence: string, place: string, operator: string): FoundStore => ({
  id: licence,
  name,
  licence,
  place,
  region: 'East',
  operator,
  operatorStores: 1,
})

const STORES = [
  store('Lakeside Leaf', 'CRSA1000001', 'Kingston', 'Cedar Retail Inc.'),
  store('Kingston Road Cannabis', 'CRSA1000002', 'Toronto', 'Cedar Retail Inc.'),
  store('L’Érable vert', 'CRSA1000003', 'Orléans', 'Groupe Érablière'),
  store('Green Maple', 'CRSA1000123', 'Sault Ste. Marie', 'Northern Maple Ltd.'),
]
const index = createStoreIndex(STORES)
const licences = (text: string) => index.find(text, 10).map(({ licence }) => licence)

test.each([
  ['lakeside', 'CRSA1000001'],
  ['lakside', 'CRSA1000001'],
  ['erable', 'CRSA1000003'],
  ['ÉRABLE', 'CRSA1000003'],
  ['orleans', 'CRSA1000003'],
  ['kingston cedar lakeside', 'CRSA1000001'],
  ['crsa1000123', 'CRSA1000123'],
  ['1000123', 'CRSA1000123'],
  ['10001', 'CRSA1000123'],
  ['crsa 1000003', 'CRSA1000003'],
  ['sault', 'CRSA1000123'],
  ['maple north', 'CRSA1000123'],
])('%j finds %s first', (text, licence) => {
  expect(licences(text)[0]).toBe(licence)
})

test('a name counts for more than a place', () => {
  expect(licences('kingston')).toEqual(['CRSA1000002', 'CRSA1000001'])
})

test.each(['', '   ', 'zzzz', 'lakeside toronto', 'CRSA9999999'])('%j finds none', (text) => {
  expect(licences(text)).toEqual([])
})

test('no more are given than are asked for', () => {
  expect(index.find('crsa', 2)).toHaveLength(2)
})

test.each([
  ['SO123456789', 'SO123456789'],
  [' so 123456789 ', 'SO123456789'],
  ['so-123456789', 'SO123456789'],
  ['123456789', null],
  ['SO12345678', null],
  ['Sorel', null],
])('%j as the number of an order is %s', (text, expected) => {
  expect(orderNumberIn(text)).toBe(expected)
})

import { expect, test } from 'vitest'
import { createStoreIndex, type IndexedStore } from './store-index.ts'

const store = (name: string, licence: string, place: string, company: string): IndexedStore => ({
  name,
  licence,
  place,
  company,
  street: null,
  postalCode: null,
})

const STORES = [
  {
    ...store('Lakeside Leaf', 'CRSA1000001', 'Kingston', 'Cedar Retail Inc.'),
    street: '14 Stonecrop Ave.',
    postalCode: 'K7L 3N6',
  },
  {
    ...store('Kingston Road Cannabis', 'CRSA1000002', 'Toronto', 'Cedar Retail Inc.'),
    street: '2 Stonecrop Ave.',
    postalCode: 'M4E 1A1',
  },
  { ...store('L’Érable vert', 'CRSA1000003', 'Orléans', 'Groupe Érablière'), street: '8, rue de l’Étang' },
  store('Cœur du Nord', 'CRSA1000200', 'Timmins', 'Cœur inc.'),
  store('Green Maple', 'CRSA1000123', 'Sault Ste. Marie', 'Northern Maple Ltd.'),
]
const index = createStoreIndex(STORES)
const licences = (text: string) => index.find(text, 10).map(({ licence }) => licence)

test.each([
  ['lakeside', 'CRSA1000001'],
  ['lakside', 'CRSA1000001'],
  ['erable', 'CRSA1000003'],
  ['l', 'CRSA1000003'],
  ['g', 'CRSA1000123'],
  ['lakeside l', 'CRSA1000001'],
  ['ÉRABLE', 'CRSA1000003'],
  ['coeur', 'CRSA1000200'],
  ['orleans', 'CRSA1000003'],
  ['kingston cedar lakeside', 'CRSA1000001'],
  ['crsa1000123', 'CRSA1000123'],
  ['1000123', 'CRSA1000123'],
  ['10001', 'CRSA1000123'],
  ['crsa 1000003', 'CRSA1000003'],
  ['sault', 'CRSA1000123'],
  ['maple north', 'CRSA1000123'],
  ['14 stonecrop', 'CRSA1000001'],
  ['stonecrip toronto', 'CRSA1000002'],
  ['etang', 'CRSA1000003'],
  ['K7L 3N6', 'CRSA1000001'],
  ['k7l3n6', 'CRSA1000001'],
  ['k7l', 'CRSA1000001'],
  ['k7l 3', 'CRSA1000001'],
  ['K7L-3N', 'CRSA1000001'],
  ['K7L 3N7', 'CRSA1000001'],
  ['K7L 3NG', 'CRSA1000001'],
  ['KTL3N6', 'CRSA1000001'],
  ['cannabis M4E 1A1', 'CRSA1000002'],
  ['m4e1a1 stonecrop', 'CRSA1000002'],
  ['stonecrop k7l', 'CRSA1000001'],
  // No word begins like this.
  ['0123', 'CRSA1000123'],
  ['akesid kingst', 'CRSA1000001'],
])('%j finds %s first', (text, licence) => {
  expect(licences(text)[0]).toBe(licence)
})

test('a name ranks above a place', () => {
  expect(licences('kingston')).toEqual(['CRSA1000002', 'CRSA1000001'])
})

test.each(['', '   ', 'zzzz', 'lakeside toronto', 'CRSA9999999', 'N7L 3N7', 'stonecrop N1G', 'toronto K7L 3N6'])(
  '%j finds no store',
  (text) => {
    expect(licences(text)).toEqual([])
  },
)

test('returns at most the requested number', () => {
  expect(index.find('crsa', 2)).toHaveLength(2)
})

import { expect, test } from 'vitest'
import { postalCodeIn } from '../domain/stores/postal-code.ts'
import { addresses } from './addresses.ts'
import { august2022 } from './august-2022.ts'
import { PLACES } from './ontario-places.ts'

const { stores } = august2022()

test('every store has a street with a number and a formatted postal code', () => {
  const numbered = /^\d{1,3} \p{L}+ (?:Ave\.|Cres\.|Dr\.|Lane|Rd\.|St\.)$/u
  expect(stores.filter(({ street }) => !numbered.test(street ?? ''))).toEqual([])
  expect(stores.filter(({ postalCode }) => postalCodeIn(postalCode ?? '') !== postalCode)).toEqual([])
})

test('a store named after its street has its address there', () => {
  const named = stores.flatMap((store) => {
    const [, street] = /\((.+)\)$/.exec(store.name) ?? []
    return street === undefined ? [] : [{ street, is: store.street }]
  })
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter(({ street, is }) => is?.endsWith(` ${street}`) !== true)).toEqual([])
})

test.each([
  ['M', ['Toronto', 'Scarborough', 'Etobicoke']],
  ['L', ['Mississauga', 'Hamilton', 'Oshawa', 'Barrie', 'Niagara Falls', 'Newmarket']],
  ['K', ['Ottawa', 'Kingston', 'Peterborough', 'Cornwall', 'Pembroke']],
  ['N', ['London', 'Windsor', 'Kitchener', 'Guelph', 'Owen Sound', 'Sarnia']],
  ['P', ['Greater Sudbury', 'Thunder Bay', 'Kenora', 'Huntsville', 'Moosonee']],
])('codes begin with %s in %j', (letter, names) => {
  const addressOf = addresses()
  for (const name of names) {
    const place = PLACES.find((each) => each.name === name)
    expect([name, place && addressOf(place, null).postalCode?.charAt(0)]).toEqual([name, letter])
  }
})

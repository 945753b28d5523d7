import { expect, test } from 'vitest'
import { PLACES } from './ontario-places.ts'
import { regionOf } from './regions.ts'
import { STORE_COUNT, storePlaces } from './companies.ts'

test('222 places, and a store count of 1,333', () => {
  expect(PLACES).toHaveLength(222)
  expect(
    PLACES.filter(({ name, population, lat, lon }) => name === '' || !(population > 0 && lat > 41 && lon < -74)),
  ).toEqual([])
  expect(storePlaces()).toHaveLength(STORE_COUNT)
})

test.each([
  ['Toronto', ['Toronto', 'North York', 'Scarborough', 'Etobicoke', 'East York']],
  ['GTA', ['Mississauga', 'Brampton', 'Oshawa', 'Vaughan', 'Pickering', 'Newmarket', 'Burlington']],
  ['East', ['Ottawa', 'Kingston', 'Peterborough', 'Cornwall', 'Pembroke', 'Lindsay', 'Deep River']],
  ['West', ['Hamilton', 'London', 'Windsor', 'Barrie', 'Guelph', 'Niagara Falls', 'Owen Sound']],
  ['North', ['Greater Sudbury', 'Thunder Bay', 'North Bay', 'Kenora', 'Timmins', 'Moosonee', 'Huntsville']],
] as const)('%s', (region, names) => {
  for (const name of names) {
    const place = PLACES.find((each) => each.name === name)
    expect([name, place && regionOf(place)]).toEqual([name, region])
  }
})

import { WEEKDAYS, type Weekday } from '../domain/time/day.ts'
import type { Hours, Region, Store } from '../domain/stores/store.ts'
import { addresses } from './addresses.ts'
import { idsOf } from './ids.ts'
import { type Holding, LISTED, STORY_SHOP } from './companies.ts'
import { randomOf } from './random.ts'
import { LEAD_DAYS, regionOf, timeZoneOf } from './regions.ts'
import { storeNames } from './store-names.ts'

const MORNING: Hours = { from: '09:00', to: '13:00' }
const AFTERNOON: Hours = { from: '13:00', to: '17:00' }

/** The stores of all companies, with order days spread evenly over the working week within each region. */
export function storesOf(holdings: readonly Holding[]): Store[] {
  const random = randomOf('stores')
  const id = idsOf('stores')
  const addressOf = addresses()
  const entries = new Map<Region, number>()
  let listed = 0

  return holdings.flatMap(({ company, places }) => {
    const names = storeNames(company.name, places)
    return places.map((place, index): Store => {
      const { name, street } = names[index] ?? { name: company.name, street: null }
      const region = regionOf(place)
      const entry = entries.get(region) ?? 0
      entries.set(region, entry + 1)
      // The story shop orders on Thursdays. Its entry still counts, so other stores keep their days.
      const orderDay = company.name === STORY_SHOP.name ? WEEKDAYS.indexOf('thu') : entry % 5
      listed += 1
      return {
        id: id(),
        publishedAt: LISTED,
        replaces: null,
        licence: licence(listed),
        name,
        companyId: company.id,
        ...addressOf(place, street),
        place: place.name,
        region,
        timeZone: timeZoneOf(place),
        orderWeekday: workday(orderDay),
        deliveryWeekday: workday(orderDay + LEAD_DAYS[region]),
        receiving: random.oneIn(2) ? MORNING : AFTERNOON,
      }
    })
  })
}

/** `CRSA99` (no real authorisation) and five digits. 7,919 is coprime to 100,000: numbers are unique. */
function licence(number: number): string {
  return `CRSA99${String((number * 7919) % 100_000).padStart(5, '0')}`
}

/** The working day `index` working days after Monday. */
function workday(index: number): Weekday {
  return WEEKDAYS[index % 5] ?? 'mon'
}

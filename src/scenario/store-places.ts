import { type Place, PLACES } from './ontario-places.ts'

/** The number of licensed stores the distributor supplied in August 2022 (docs/sources.md, "Places"). */
export const STORE_COUNT = 1333

/** Places of this size have a store even where their share of the population is less than one. */
const TOWN = 2500

/** The place of each store: by population, largest remainder first, and one for every town. */
export function storePlaces(): Place[] {
  const towns = PLACES.filter(({ population }) => population >= TOWN)
  const toShare = STORE_COUNT - towns.length
  const people = towns.reduce((sum, { population }) => sum + population, 0)
  const shares = towns.map((place) => {
    const share = (place.population / people) * toShare
    return { place, whole: Math.floor(share), remainder: share % 1 }
  })
  const left = toShare - shares.reduce((sum, { whole }) => sum + whole, 0)
  const luckiest = new Set([...shares].sort((a, b) => b.remainder - a.remainder).slice(0, left))
  return shares.flatMap((share) => {
    const count = 1 + share.whole + (luckiest.has(share) ? 1 : 0)
    return Array.from({ length: count }, () => share.place)
  })
}

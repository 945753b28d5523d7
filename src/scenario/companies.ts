import type { Company } from '../domain/stores/store.ts'
import { instant } from '../domain/time/instant.ts'
import { idsOf } from './ids.ts'
import { type Place, PLACES } from './ontario-places.ts'
import { randomOf } from './random.ts'
import { regionOf } from './regions.ts'
import { shopNames } from './shop-names.ts'

/** The number of licensed stores the distributor supplied in August 2022 (docs/sources.md, "Places"). */
export const STORE_COUNT = 1333

/** Places of this population have a store even when their share of the population is less than one store. */
const TOWN = 2500

/** The place of each store: by population with the largest remainder method, and one for every town. */
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

/** A company and the places of its stores. */
export interface Holding {
  readonly company: Company
  readonly places: readonly Place[]
}

/** The chain and the independent shop of the story. */
export const STORY_CHAIN = { name: 'Lantern & Pine', size: 24 }
export const STORY_SHOP = { name: 'Limestone Leaf', place: 'Kingston' }

const CHAIN_SIZES = [60, 57, 54, 51, 48, 46, 44, 42, 40, 38, 36, 34, 32, 30, 28, 26, STORY_CHAIN.size, 22]
const LOCAL_SIZES = [2, 2, 3, 3, 4, 4, 5, 7, 10]
const LOCAL_ROUNDS = 6

/** When the stores and companies were published: before the story begins. */
export const LISTED = instant('2022-07-01T09:00:00-04:00')

/** Assigns stores to chains across the province, local groups in neighbouring places, and single owners. */
export function holdings(): Holding[] {
  const random = randomOf('operators')
  const places = random.shuffled(storePlaces())
  const chained = CHAIN_SIZES.reduce((sum, size) => sum + size, 0)
  const local = byNeighbourhood(places.slice(chained))
  const sizes = [...CHAIN_SIZES, ...random.shuffled(localSizes(local.length))]
  const grouped = inRuns([...places.slice(0, chained), ...local], sizes)
  const shop = grouped.findIndex(([place, ...more]) => place?.name === STORY_SHOP.place && more.length === 0)
  const chain = CHAIN_SIZES.indexOf(STORY_CHAIN.size)

  const id = idsOf('operators')
  const nameOf = shopNames(random, [STORY_SHOP.name, STORY_CHAIN.name])
  return grouped.map((own, index) => {
    const name = index === shop ? STORY_SHOP.name : index === chain ? STORY_CHAIN.name : nameOf()
    return { company: { id: id(), publishedAt: LISTED, replaces: null, name }, places: own }
  })
}

/** The sizes of local groups, then single stores up to `count`. */
function localSizes(count: number): number[] {
  const groups = Array.from({ length: LOCAL_ROUNDS }, () => LOCAL_SIZES).flat()
  const grouped = groups.reduce((sum, size) => sum + size, 0)
  return [...groups, ...Array.from({ length: count - grouped }, () => 1)]
}

function byNeighbourhood(places: readonly Place[]): Place[] {
  return places
    .map((place) => ({ place, region: regionOf(place) }))
    .sort((a, b) => (a.region === b.region ? a.place.lon - b.place.lon : a.region < b.region ? -1 : 1))
    .map(({ place }) => place)
}

function inRuns(places: readonly Place[], sizes: readonly number[]): Place[][] {
  let taken = 0
  return sizes.map((size) => places.slice(taken, (taken += size)))
}

import type { TimeOfDay, Weekday } from '../time/day.ts'
import type { Fact, Id } from '../facts/fact.ts'

export const REGIONS = ['East', 'GTA', 'Toronto', 'West', 'North'] as const
export type Region = (typeof REGIONS)[number]

/** Hours in which a delivery is received, `from` included, `to` excluded. */
export interface Hours {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
}

/** The region of each of these stores, by its id. Throws RangeError for a store that is not among them. */
export function regionsOf(stores: Iterable<Pick<Store, 'id' | 'region'>>): (storeId: Id) => Region {
  const regions = new Map(Array.from(stores, ({ id, region }) => [id, region]))
  return (storeId) => {
    const region = regions.get(storeId)
    if (region === undefined) throw new RangeError(`a store that is not known: ${storeId}`)
    return region
  }
}

/** A company that holds the licences of one or many stores. */
export interface Company extends Fact {
  readonly name: string
}

export interface Store extends Fact {
  /** Store authorisation: `CRSA` and 7 digits. Shown to its own people, never a key. */
  readonly licence: string
  readonly name: string
  readonly companyId: Id
  /** Number and street, where they are known. */
  readonly street: string | null
  /** As Canada Post writes it (`postalCodeIn`), where it is known. */
  readonly postalCode: string | null
  readonly place: string
  readonly region: Region
  /** The weekday on which its weekly order is placed, and the one on which it is normally delivered. */
  readonly orderWeekday: Weekday
  readonly deliveryWeekday: Weekday
  readonly receiving: Hours
}

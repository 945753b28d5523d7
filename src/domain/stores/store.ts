import { minutesOf, type TimeOfDay, type Weekday } from '../time/day.ts'
import type { TimeZone } from '../time/time-zone.ts'
import type { Fact, Id } from '../facts/fact.ts'

export const REGIONS = ['East', 'GTA', 'Toronto', 'West', 'North'] as const
export type Region = (typeof REGIONS)[number]

/**
 * The hours in which a store receives deliveries, `from` included, `to` excluded. Where `to` is not later than
 * `from`, they end on the next day.
 */
export interface Hours {
  readonly from: TimeOfDay
  readonly to: TimeOfDay
  /** The time zone of the store, if it has one of its own; else the network's. */
  readonly timeZone?: TimeZone | undefined
}

/** Whether the hours end on the day after the one on which they begin. */
export function isOverMidnight({ from, to }: Hours): boolean {
  return to <= from
}

/** Longer hours that end on the next day are a mistake: their two times are swapped. */
const LONGEST_OVER_MIDNIGHT = 12 * 60

/** Whether these are hours: they end later on their day, or on the next day within 12 hours. */
export function areHours(hours: Hours): boolean {
  const { from, to } = hours
  if (!isOverMidnight(hours)) return true
  return from !== to && from !== '24:00' && 24 * 60 - minutesOf(from) + minutesOf(to) <= LONGEST_OVER_MIDNIGHT
}

/** Returns the region of a store by its id. Throws RangeError for a store that is not in `stores`. */
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
  /** Store authorisation: `CRSA` and 7 digits. Shown to the store's own people, never used as a key. */
  readonly licence: string
  readonly name: string
  readonly companyId: Id
  /** Number and street; null when not known. */
  readonly street: string | null
  /** As Canada Post writes it (`postalCodeIn`); null when not known. */
  readonly postalCode: string | null
  readonly place: string
  readonly region: Region
  /** In which its delivery hours are; null for the network's. */
  readonly timeZone: TimeZone | null
  /** The weekdays of its weekly order and of its normal delivery. */
  readonly orderWeekday: Weekday
  readonly deliveryWeekday: Weekday
  readonly receiving: Hours
}

/** Hours with the time zone of their store, if it has one of its own. */
export function localHours<T extends Hours>({ timeZone }: Pick<Store, 'timeZone'>, hours: T): T {
  return timeZone === null ? hours : { ...hours, timeZone }
}

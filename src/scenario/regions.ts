import type { Region } from '../domain/stores/store.ts'
import { type TimeZone, timeZone } from '../domain/time/time-zone.ts'
import type { Place } from './ontario-places.ts'

/**
 * The region of a place, by the first rule that matches its position. The rules are specific to the
 * demonstration: the distributor's delivery zones are not published as a map.
 */
export function regionOf({ lat, lon }: Pick<Place, 'lat' | 'lon'>): Region {
  if (within(lat, 43.6, 43.79) && within(lon, -79.6, -79.15)) return 'Toronto'
  if (within(lat, 43.35, 44.3) && within(lon, -80, -78.75)) return 'GTA'
  // Muskoka, the north shore of Lake Huron and beyond; not Ottawa and its valley, as far north but east.
  if (lat >= 45.3 && lon < -78.5) return 'North'
  return lon >= -78.75 ? 'East' : 'West'
}

const WINNIPEG = timeZone('America/Winnipeg')
const ATIKOKAN = timeZone('America/Atikokan')

/** The time zone of a place west of Thunder Bay; null for that of the rest of Ontario. */
export function timeZoneOf({ name, lon }: Pick<Place, 'name' | 'lon'>): TimeZone | null {
  if (lon > -90) return null
  return name === 'Atikokan' ? ATIKOKAN : WINNIPEG
}

/** Business days from order to delivery. Simulated: longer distances take longer. */
export const LEAD_DAYS: Readonly<Record<Region, number>> = { Toronto: 2, GTA: 2, West: 3, East: 5, North: 5 }

function within(value: number, low: number, high: number): boolean {
  return value >= low && value < high
}

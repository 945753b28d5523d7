import type { Store } from '../domain/stores/store.ts'
import type { Place } from './ontario-places.ts'
import { randomOf } from './random.ts'
import { regionOf } from './regions.ts'
import { SHOP_WORDS } from './shop-names.ts'

type Address = Pick<Store, 'street' | 'postalCode'>

const WAYS = ['Ave.', 'Cres.', 'Dr.', 'Lane', 'Rd.', 'St.']
const DIGITS = Array.from('0123456789')
const LETTERS = Array.from('ABCEGHJKLMNPRSTVWXYZ')

/**
 * Returns an address for each request, in order. A given `street` is used as it is. Streets, numbers and
 * codes are random and fictional; only the first letter of a code reflects the place.
 */
export function addresses(): (place: Place, street: string | null) => Address {
  const random = randomOf('addresses')
  return (place, named) => {
    const street = named ?? `${random.pick(SHOP_WORDS)} ${random.pick(WAYS)}`
    const [digit, letter] = [() => random.pick(DIGITS), () => random.pick(LETTERS)]
    const area = `${firstLetterOf(place)}${random.between(1, 9)}${letter()}`
    return {
      street: `${random.between(2, 998)} ${street}`,
      postalCode: `${area} ${digit()}${letter()}${digit()}`,
    }
  }
}

/** The approximate postal district of a place, by the first rule that matches its position. */
function firstLetterOf({ lat, lon, ...place }: Place): string {
  if (regionOf({ lat, lon, ...place }) === 'Toronto') return 'M'
  if (lat >= 44.85 && lon < -78.8) return 'P'
  if (lon >= -78.8 && (lat >= 44 || lon >= -78.55)) return 'K'
  return lon >= -80.24 ? 'L' : 'N'
}

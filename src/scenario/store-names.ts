import type { Place } from './ontario-places.ts'
import { randomOf } from './random.ts'
import { streets } from './shop-names.ts'

/** The name of a store within its company; `street` when that is part of the name. */
export interface NamedStore {
  readonly name: string
  readonly street: string | null
}

/** The names of one company's stores: the first in a place uses the place, the others add a street. */
export function storeNames(company: string, places: readonly Place[]): NamedStore[] {
  const free = streets(randomOf(`streets of ${company}`))
  const named = new Set<string>()
  return places.map(({ name: place }) => {
    const plain = `${company}, ${place}`
    if (!named.has(plain)) {
      named.add(plain)
      return { name: plain, street: null }
    }
    const street = free.pop()
    if (street === undefined) throw new RangeError(`no street is left for ${plain}`)
    return { name: `${plain} (${street})`, street }
  })
}

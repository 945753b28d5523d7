import type { Id } from '../facts/fact.ts'
import { folded } from '../text/folded-text.ts'
import type { Instant } from '../time/instant.ts'

/** A person of a store: can sign in for it, or could until they were disabled. */
export interface StorePerson {
  readonly id: Id
  readonly name: string
  /** When they got access to the store; null when not recorded. */
  readonly since: Instant | null
  readonly disabled: boolean
}

/** A place in the list of the people of a store: whoever comes after it is on later pages. */
export type StorePersonPlace = Pick<StorePerson, 'id' | 'name' | 'disabled'>

/** Enabled people first, then disabled ones; each group by name, without regard to accents and capitals. */
export function inOrderToSpeakTo(a: StorePersonPlace, b: StorePersonPlace): number {
  return Number(a.disabled) - Number(b.disabled) || compared(folded(a.name), folded(b.name)) || compared(a.id, b.id)
}

function compared(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

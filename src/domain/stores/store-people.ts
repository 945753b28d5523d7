import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'

/** A person of a store: can sign in for it, or could until they were disabled. */
export interface StorePerson {
  readonly id: Id
  readonly name: string
  /** When they got access to the store; null when not recorded. */
  readonly since: Instant | null
  readonly disabled: boolean
}

/** Enabled people first, then disabled ones; each group by name, as French and English readers expect. */
export function inOrderToSpeakTo(people: readonly StorePerson[]): readonly StorePerson[] {
  return people.toSorted(
    (a, b) =>
      Number(a.disabled) - Number(b.disabled) ||
      a.name.localeCompare(b.name, 'en-CA') ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  )
}

import type { Id } from '../facts/fact.ts'
import type { Instant } from '../time/instant.ts'

/** Somebody who holds a store: who may sign in for it, or might until they were disabled. */
export interface StorePerson {
  readonly id: Id
  readonly name: string
  /** From when on they have held it; null where nobody noted that. */
  readonly since: Instant | null
  readonly disabled: boolean
}

/** Those who may sign in, then those who may not any more; each by name, as French and English readers look it up. */
export function inOrderToSpeakTo(people: readonly StorePerson[]): readonly StorePerson[] {
  return people.toSorted(
    (a, b) =>
      Number(a.disabled) - Number(b.disabled) ||
      a.name.localeCompare(b.name, 'en-CA') ||
      (a.id < b.id ? -1 : Number(a.id > b.id)),
  )
}

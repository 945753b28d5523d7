import type { Person } from '../../domain/stores/person.ts'
import type { SignedIn } from './sessions.ts'

export function personView({ name, role, storeIds }: Person) {
  return { name, role, stores: storeIds.length }
}

/** Returns a person to themselves. */
export function ownView(person: Person) {
  return { id: person.id, ...personView(person) }
}

/** Returns the signed-in person. Adds the headers that carry the session to `headers`. */
export function sessionView(signedIn: SignedIn, headers: Headers) {
  new Headers(signedIn.headers).forEach((value, name) => headers.append(name, value))
  return { person: ownView(signedIn.person) }
}

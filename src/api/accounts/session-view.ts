import type { Person } from '../../domain/stores/person.ts'
import type { SignedIn } from './sessions.ts'

export function personView({ id, name, role, storeIds }: Person) {
  return { id, name, role, stores: storeIds.length }
}

/** Returns the signed-in person. Adds the headers that carry the session to `headers`. */
export function sessionView(signedIn: SignedIn, headers: Headers) {
  new Headers(signedIn.headers).forEach((value, name) => headers.append(name, value))
  return { person: personView(signedIn.person) }
}

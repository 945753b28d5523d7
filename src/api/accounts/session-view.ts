import type { Person } from '../../domain/stores/person.ts'
import type { SignedIn } from './sessions.ts'

export function personView({ name, role, storeIds }: Person) {
  return { name, role, stores: storeIds.length }
}

/** Who has signed in; what carries the session is put into the answer's `headers`. */
export function sessionView(signedIn: SignedIn, headers: Headers) {
  new Headers(signedIn.headers).forEach((value, name) => headers.append(name, value))
  return { person: personView(signedIn.person) }
}

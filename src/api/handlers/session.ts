import type { Person } from '../../domain/person.ts'
import type { Handler } from '../call.ts'
import { Refusal } from '../refusal.ts'

function personView({ name, role, storeIds }: Person) {
  return { name, role, stores: storeIds.length }
}

export const getSession: Handler<'getSession'> = async ({ person }) => ({
  person: person && personView(person),
})

export const signIn: Handler<'signIn'> = async ({ host, body, request, headers }) => {
  const signedIn = await host.sessions.signIn(body, request)
  if (signedIn === null) throw new Refusal('sign-in-refused')
  if ('retryAfterS' in signedIn) {
    throw new Refusal('too-many-requests', [], { 'retry-after': String(signedIn.retryAfterS) })
  }
  new Headers(signedIn.headers).forEach((value, name) => headers.append(name, value))
  return { person: personView(signedIn.person) }
}

export const signOut: Handler<'signOut'> = async ({ host, request, headers }) => {
  const signedOut = await host.sessions.signOut(request)
  new Headers(signedOut.headers).forEach((value, name) => headers.append(name, value))
}

export const getSessionMethods: Handler<'getSessionMethods'> = async ({ host }) => {
  const { password, personas } = await host.sessions.methods()
  return { password, personas: personas.map(({ id, person }) => ({ id, person: personView(person) })) }
}

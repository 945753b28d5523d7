import { accountsOf, obviousPassword, tooManyAttempts, WRONG_PASSWORD } from './account-problems.ts'
import type { Handler } from '../call.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { personView, sessionView } from './session-view.ts'

export const getSession: Handler<'getSession'> = async ({ person }) => ({
  person: person && personView(person),
})

export const signIn: Handler<'signIn'> = async ({ host, body, request, headers }) => {
  const signedIn = await host.sessions.signIn(body, request)
  if (signedIn === null) throw new ApiProblem('sign-in-refused')
  if ('retryAfterS' in signedIn) throw tooManyAttempts(signedIn)
  return sessionView(signedIn, headers)
}

export const signOut: Handler<'signOut'> = async ({ host, request, headers }) => {
  const signedOut = await host.sessions.signOut(request)
  new Headers(signedOut.headers).forEach((value, name) => headers.append(name, value))
}

export const getSessionMethods: Handler<'getSessionMethods'> = async ({ host }) => {
  const { password, personas } = await host.sessions.methods()
  return { password, personas: personas.map(({ id, person }) => ({ id, person: personView(person) })) }
}

export const changePassword: Handler<'changePassword'> = async ({ host, person, body, request }) => {
  const changed = await accountsOf(host).changePassword(person, body, request)
  if (changed === 'password_wrong') throw new ApiProblem('invalid', [WRONG_PASSWORD])
  if (changed === 'password_obvious') throw new ApiProblem('invalid', [obviousPassword('body.next')])
  if (changed !== 'changed') throw tooManyAttempts(changed)
}

import { accountsOf, obviousPassword, WRONG_PASSWORD } from './account-problems.ts'
import type { Handler } from '../call.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { recordRejected } from './record-rejected.ts'
import { ownView, personView, sessionView } from './session-view.ts'

export const getSession: Handler<'getSession'> = async ({ person }) => ({
  person: person && ownView(person),
})

export const signIn: Handler<'signIn'> = async ({ host, body, request, headers }) => {
  const signedIn = await host.sessions.signIn(body, request)
  if ('rejected' in signedIn) {
    await recordRejected(host, 'signIn', signedIn, request)
    throw new ApiProblem('sign-in-refused')
  }
  const { person } = signedIn
  await host.securityLog.record({ event: 'sign_in', actor: { kind: 'person', id: person.id } }, request)
  return sessionView(signedIn, headers)
}

export const signOut: Handler<'signOut'> = async ({ host, person, request, headers }) => {
  const signedOut = await host.sessions.signOut(request)
  if (person !== null) {
    await host.securityLog.record({ event: 'sign_out', actor: { kind: 'person', id: person.id } }, request)
  }
  new Headers(signedOut.headers).forEach((value, name) => headers.append(name, value))
}

export const getSessionMethods: Handler<'getSessionMethods'> = async ({ host }) => {
  const { password, personas } = await host.sessions.methods()
  return { password, personas: personas.map(({ id, person }) => ({ id, person: personView(person) })) }
}

export const changePassword: Handler<'changePassword'> = async ({ host, person, body, request }) => {
  const actor = { kind: 'person', id: person.id } as const
  const changed = await accountsOf(host).changePassword(person, body, request)
  if (changed === 'password_obvious') throw new ApiProblem('invalid', [obviousPassword('body.next')])
  if (changed !== 'changed') {
    const cause = await recordRejected(host, 'changePassword', { rejected: changed, actor }, request)
    if (cause === 'session_ended') throw new ApiProblem('session-expired')
    throw new ApiProblem('invalid', [WRONG_PASSWORD])
  }
  await host.securityLog.record({ event: 'password_changed', actor }, request)
}

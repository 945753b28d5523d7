import { accountsOf, HAS_ACCOUNT, obviousPassword, UNKNOWN_STORE } from './account-problems.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../http/paging.ts'
import { ApiProblem } from '../http/api-problem.ts'
import { recordRejected } from './record-rejected.ts'
import { sessionView } from './session-view.ts'

export const invite: Handler<'invite'> = async ({ host, person, body }) => {
  const storeIds = 'storeIds' in body ? body.storeIds : []
  const { email, name = null, role } = body
  const invited = await accountsOf(host).invite(person.id, { email, name, role, storeIds })
  if (invited === 'forbidden') throw new ApiProblem('forbidden')
  if (invited === 'store_unknown') throw new ApiProblem('invalid', [UNKNOWN_STORE])
  if (invited === 'has_account') throw new ApiProblem('invalid', [HAS_ACCOUNT])
  return invited
}

export const listInvitations: Handler<'listInvitations'> = async ({ host, query }) =>
  pageOf(await accountsOf(host).invitations(), query)

export const revokeInvitation: Handler<'revokeInvitation'> = async ({ host, person, params }) => {
  const revoked = await accountsOf(host).revoke(person.id, params.invitationId)
  if (revoked === 'forbidden') throw new ApiProblem('forbidden')
  if (revoked === 'not_found') throw new ApiProblem('not-found')
}

export const acceptInvitation: Handler<'acceptInvitation'> = async ({ host, body, request, headers }) => {
  const accepted = await accountsOf(host).accept(body, request)
  if (accepted === 'password_obvious') throw new ApiProblem('invalid', [obviousPassword('body.password')])
  if ('rejected' in accepted) {
    const cause = await recordRejected(host, 'acceptInvitation', accepted, request)
    throw new ApiProblem(cause === 'refused' ? 'invitation-refused' : 'sign-in-refused')
  }
  const { person } = accepted
  await host.securityLog.record({ event: 'invitation_accepted', actor: { kind: 'person', id: person.id } }, request)
  return sessionView(accepted, headers)
}

import {
  accountsOf,
  HAS_ACCOUNT,
  obviousPassword,
  tooManyAttempts,
  UNKNOWN_STORE,
} from './account-refusals.ts'
import type { Handler } from '../call.ts'
import { pageOf } from '../http/paging.ts'
import { Refusal } from '../http/refusal.ts'
import { sessionView } from './session-view.ts'

export const invite: Handler<'invite'> = async ({ host, person, body }) => {
  const storeIds = 'storeIds' in body ? body.storeIds : []
  const { email, name = null, role } = body
  const invited = await accountsOf(host).invite(person.id, { email, name, role, storeIds })
  if (invited === 'store_unknown') throw new Refusal('invalid', [UNKNOWN_STORE])
  if (invited === 'has_account') throw new Refusal('invalid', [HAS_ACCOUNT])
  return invited
}

export const listInvitations: Handler<'listInvitations'> = async ({ host, query }) =>
  pageOf(await accountsOf(host).invitations(), query)

export const revokeInvitation: Handler<'revokeInvitation'> = async ({ host, person, params }) => {
  if (!(await accountsOf(host).revoke(person.id, params.invitationId))) throw new Refusal('not-found')
}

export const acceptInvitation: Handler<'acceptInvitation'> = async ({ host, body, request, headers }) => {
  const accepted = await accountsOf(host).accept(body, request)
  if (accepted === 'refused') throw new Refusal('invitation-refused')
  if (accepted === 'password_wrong') throw new Refusal('sign-in-refused')
  if (accepted === 'password_obvious') throw new Refusal('invalid', [obviousPassword('body.password')])
  if ('retryAfterS' in accepted) throw tooManyAttempts(accepted)
  return sessionView(accepted, headers)
}

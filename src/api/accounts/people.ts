import { inOrderToSpeakTo } from '../../domain/stores/store-people.ts'
import { accountsOf, OWN_RIGHTS, UNKNOWN_STORE } from './account-refusals.ts'
import { etagOfAnswer } from '../http/answer-response.ts'
import type { Handler } from '../call.ts'
import { contract } from '../../contract/table.ts'
import { isNamed } from '../http/if-match.ts'
import { pageOf } from '../http/paging.ts'
import { Refusal } from '../http/refusal.ts'

export const listPeople: Handler<'listPeople'> = async ({ host, query }) =>
  pageOf(await accountsOf(host).people(), query)

export const listStorePeople: Handler<'listStorePeople'> = async ({ host, store }) => ({
  people: inOrderToSpeakTo(await host.sessions.peopleOf(store.id)),
})

export const getPerson: Handler<'getPerson'> = async ({ host, params }) => {
  const found = await accountsOf(host).person(params.personId)
  if (found === null) throw new Refusal('not-found')
  return found
}

export const changePerson: Handler<'changePerson'> = async ({ host, person, params, body, request }) => {
  const known = request.headers.get('if-match')
  if (known === null) throw new Refusal('precondition-required')
  const changed = await accountsOf(host).change(person.id, params.personId, body, async (account) =>
    isNamed(known, await etagOfAnswer(contract.getPerson, account)),
  )
  switch (changed) {
    case 'not_found':
      throw new Refusal('not-found')
    case 'not_current':
      throw new Refusal('precondition-failed')
    case 'store_unknown':
      throw new Refusal('invalid', [UNKNOWN_STORE])
    case 'own_rights':
      throw new Refusal('invalid', [OWN_RIGHTS])
    default:
      return changed
  }
}

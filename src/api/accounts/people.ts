import type { StorePerson } from '../../domain/stores/store-people.ts'
import { accountsOf, OWN_RIGHTS, UNKNOWN_STORE } from './account-problems.ts'
import { etagOfResponse } from '../http/answer-response.ts'
import type { Handler } from '../call.ts'
import { contract } from '../../contract/table.ts'
import { isNamed } from '../http/if-match.ts'
import { badCursor, DEFAULT_LIMIT, pageAfter, pageOf } from '../http/paging.ts'
import { ApiProblem } from '../http/api-problem.ts'
import type { StorePeopleQuery } from './sessions.ts'

export const listPeople: Handler<'listPeople'> = async ({ host, query }) =>
  pageOf(await accountsOf(host).people(), query)

export const listStorePeople: Handler<'listStorePeople'> = async ({ host, store, query }) => {
  const { cursor, limit = DEFAULT_LIMIT } = query
  const after = cursor === undefined ? null : readPersonCursor(cursor)
  const found = await host.sessions.peopleOf(store.id, { after, limit: limit + 1 })
  if (found === null) throw badCursor()
  return { ...pageAfter(found.people, limit, personCursor), total: found.total }
}

function personCursor({ disabled, id }: StorePerson): string {
  return `after-${disabled ? 'disabled' : 'enabled'}-${id}`
}

function readPersonCursor(cursor: string): NonNullable<StorePeopleQuery['after']> {
  const [, state, id] = /^after-(disabled|enabled)-([0-9a-f]{32})$/.exec(cursor) ?? []
  if (id === undefined) throw badCursor()
  return { disabled: state === 'disabled', id }
}

export const getPerson: Handler<'getPerson'> = async ({ host, params }) => {
  const found = await accountsOf(host).person(params.personId)
  if (found === null) throw new ApiProblem('not-found')
  return found
}

export const changePerson: Handler<'changePerson'> = async ({ host, person, params, body, request }) => {
  const known = request.headers.get('if-match')
  if (known === null) throw new ApiProblem('precondition-required')
  const changed = await accountsOf(host).change(person.id, params.personId, body, async (account) =>
    isNamed(known, await etagOfResponse(contract.getPerson, account)),
  )
  switch (changed) {
    case 'forbidden':
      throw new ApiProblem('forbidden')
    case 'not_found':
      throw new ApiProblem('not-found')
    case 'not_current':
      throw new ApiProblem('precondition-failed')
    case 'store_unknown':
      throw new ApiProblem('invalid', [UNKNOWN_STORE])
    case 'own_rights':
      throw new ApiProblem('invalid', [OWN_RIGHTS])
    default:
      return changed
  }
}

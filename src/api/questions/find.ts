import type { Store } from '../../domain/stores/store.ts'
import type { Handler } from '../call.ts'
import { ApiProblem } from '../http/api-problem.ts'

export const findStores: Handler<'findStores'> = async ({ support }) => {
  const [stores, companies] = await Promise.all([support.stores(), support.companies()])
  const names = new Map(companies.map(({ id, name }) => [id, name]))
  const held = Map.groupBy(stores, ({ companyId }) => companyId)
  return {
    stores: stores.toSorted(byId).map((store) => ({
      ...store,
      company: names.get(store.companyId) ?? '',
      companyStores: held.get(store.companyId)?.length ?? 1,
    })),
  }
}

function byId(a: Store, b: Store): number {
  return a.id < b.id ? -1 : 1
}

export const findOrder: Handler<'findOrder'> = async ({ support, params, now }) => {
  const found = await support.orderOf(params.orderNumber)
  // The scenario contains orders that are placed after its clock.
  if (found === null || found.placedAt > now) throw new ApiProblem('not-found')
  return found
}

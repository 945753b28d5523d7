import type { Store } from '../../domain/stores/store.ts'
import type { Handler } from '../call.ts'
import { ApiProblem } from '../http/api-problem.ts'

export const findStores: Handler<'findStores'> = async ({ support }) => {
  const [stores, operators] = await Promise.all([support.stores(), support.operators()])
  const names = new Map(operators.map(({ id, name }) => [id, name]))
  const held = Map.groupBy(stores, ({ operatorId }) => operatorId)
  return {
    stores: stores.toSorted(byId).map((store) => ({
      ...store,
      operator: names.get(store.operatorId) ?? '',
      operatorStores: held.get(store.operatorId)?.length ?? 1,
    })),
  }
}

function byId(a: Store, b: Store): number {
  return a.id < b.id ? -1 : 1
}

export const findOrder: Handler<'findOrder'> = async ({ support, params, now }) => {
  const found = await support.orderOf(params.orderNumber)
  // Before it is placed there is no such order: the story knows more than its clock.
  if (found === null || found.placedAt > now) throw new ApiProblem('not-found')
  return found
}

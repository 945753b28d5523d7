import { covers } from '../../../domain/stores/scope.ts'
import type { OperationsIncident, StoreRow } from '../response-types.ts'

/** Whether something was said of an incident to a store; a correction reaches whom the wrong word reached. */
export function concernsStore(
  { updates }: Pick<OperationsIncident, 'updates'>,
  store: Pick<StoreRow, 'id' | 'region'>,
): boolean {
  return updates.some(({ scope }) => covers(scope, store))
}

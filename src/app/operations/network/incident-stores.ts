import { covers } from '../../../domain/stores/scope.ts'
import type { OperationsIncident, StoreRow } from '../response-types.ts'

/** Whether the store is in the audience of an update. A correction has the audience of the original. */
export function concernsStore(
  { updates }: Pick<OperationsIncident, 'updates'>,
  store: Pick<StoreRow, 'id' | 'region'>,
): boolean {
  return updates.some(({ scope }) => covers(scope, store))
}

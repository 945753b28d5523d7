import { ask } from '../../client/ask.ts'
import { useRecordedLook } from './use-recorded-look.ts'

/** The status of a store, looked at with a reason; nothing while there is none. It follows what is published: whoever is answering answers from it. */
export function useStoreStatusLook(storeId: string, reason: string | null) {
  return useRecordedLook({
    operation: 'getStoreStatus',
    storeId,
    reason,
    follows: 'facts',
    look: (having) => ask('getStoreStatus', { params: { storeId } }, having),
  })
}

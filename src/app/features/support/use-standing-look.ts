import { ask } from '../../client/ask.ts'
import { useRecordedLook } from './use-recorded-look.ts'

/** The standing of a store, looked at with a reason; nothing while there is none. It follows what is published: whoever is answering answers from it. */
export function useStandingLook(storeId: string, reason: string | null) {
  return useRecordedLook({
    operation: 'getStanding',
    storeId,
    reason,
    follows: 'facts',
    look: (having) => ask('getStanding', { params: { storeId } }, having),
  })
}

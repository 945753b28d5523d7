import { ask } from '../../client/ask.ts'
import { useLook } from './use-look.ts'

/** The standing of a store, looked at with a reason; nothing while there is none. */
export function useStandingLook(storeId: string, reason: string | null) {
  return useLook(['getStanding', storeId], reason, (how) => ask('getStanding', { params: { storeId } }, how))
}

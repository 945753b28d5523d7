import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { isAskedAgain } from '../../client/ask-error.ts'
import { ask } from '../../client/ask.ts'
import { LOOK } from '../../client/query.ts'
import { useLanguage } from '../../i18n/language.tsx'

/**
 * The standing of a store, looked at with a reason; nothing while there is none. Each look is recorded and the store
 * reads it, so that none is made by the minute or by coming back to the window: only at first, when asked for, and when
 * the network's facts have changed under whoever is answering from them. `isAsked` while it has to be confirmed.
 */
export function useLook(storeId: string, reason: string | null) {
  const language = useLanguage()
  // Of one look, not of those after it: a look that is confirmed and fails on its way is still confirmed.
  const isConfirmed = useRef(false)
  const look = useQuery({
    queryKey: [LOOK, 'getStanding', storeId, reason],
    queryFn: async ({ signal }) => {
      const why = { reason: reason ?? '', isConfirmed: isConfirmed.current }
      const answer = await ask('getStanding', { params: { storeId } }, { language, signal, ...why })
      isConfirmed.current = false
      return answer
    },
    enabled: reason !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
  return {
    look,
    isAsked: isAskedAgain(look.error),
    confirm: () => {
      isConfirmed.current = true
      void look.refetch()
    },
  }
}

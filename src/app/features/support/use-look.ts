import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import { isAskedAgain } from '../../client/ask-error.ts'
import type { AskOptions } from '../../client/ask.ts'
import { LOOK } from '../../client/query.ts'
import { useLanguage } from '../../i18n/language.tsx'

/** How a look is asked for: what it is of, whoever makes it knows. */
type How = Pick<AskOptions<'getStanding'>, 'language' | 'signal' | 'reason' | 'isConfirmed'>

/**
 * What a look at a store gives, with its reason; nothing while there is none. Each look is recorded and the store
 * reads it, so that none is made by the minute or by coming back to the window: only at first, when asked for, and when
 * the network's facts have changed under whoever is answering from them. `isAsked` while it has to be confirmed.
 */
export function useLook<A>(
  [operation, storeId]: readonly ['getStanding' | 'getStoreHistory', string],
  reason: string | null,
  lookAt: (how: How) => Promise<A>,
) {
  const language = useLanguage()
  // Of one look, not of those after it: a look that is confirmed and fails on its way is still confirmed.
  const isConfirmed = useRef(false)
  const look = useQuery({
    queryKey: [LOOK, operation, storeId, reason],
    queryFn: async ({ signal }) => {
      const why = { reason: reason ?? '', isConfirmed: isConfirmed.current }
      const answer = await lookAt({ language, signal, ...why })
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

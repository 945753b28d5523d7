import { useQuery } from '@tanstack/react-query'
import { ask } from '../../client/ask.ts'
import { LOOK } from '../../client/query.ts'
import { useLanguage } from '../../i18n/language.tsx'

/**
 * The standing of a store, looked at with a reason; nothing while there is none. Each look is recorded and the store
 * reads it, so that none is made by the minute or by coming back to the window: only at first, when asked for, and when
 * the network's facts have changed under whoever is answering from them.
 */
export function useLook(storeId: string, reason: string | null) {
  const language = useLanguage()
  return useQuery({
    queryKey: [LOOK, 'getStanding', storeId, reason],
    queryFn: ({ signal }) =>
      ask('getStanding', { params: { storeId } }, { language, signal, reason: reason ?? '' }),
    enabled: reason !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
}

import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Operation } from '../../../contract/table.ts'
import type { Language } from '../../../domain/bilingual.ts'
import { isAskedAgain } from '../../client/ask-error.ts'
import { LOOK } from '../../client/query.ts'
import { useLanguage } from '../../i18n/language.tsx'

/** With what a look is made. */
interface LookedWith {
  readonly language: Language
  readonly signal: AbortSignal
  readonly reason: string
  readonly isConfirmed: boolean
}

interface LookAt<T> {
  readonly operation: Operation
  readonly storeId: string
  /** null makes no look. */
  readonly reason: string | null
  /** `facts`: looks again when the network's facts have changed. `once`: whatever changes, only when asked for. */
  readonly follows: 'facts' | 'once'
  readonly look: (having: LookedWith) => Promise<T>
}

/**
 * What a look at a store gives. Each look is recorded and the store reads it, so that none is made by the minute or by
 * coming back to the window. `isAsked` while it has to be confirmed.
 */
export function useRecordedLook<T>({ operation, storeId, reason, follows, look: ask }: LookAt<T>) {
  const language = useLanguage()
  // Of one look, not of those after it: a look that is confirmed and fails on its way is still confirmed.
  const isConfirmed = useRef(false)
  const look = useQuery({
    queryKey: [LOOK, operation, storeId, reason],
    queryFn: async ({ signal }) => {
      const answer = await ask({ language, signal, reason: reason ?? '', isConfirmed: isConfirmed.current })
      isConfirmed.current = false
      return answer
    },
    enabled: reason !== null,
    staleTime: follows === 'once' ? 'static' : Number.POSITIVE_INFINITY,
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

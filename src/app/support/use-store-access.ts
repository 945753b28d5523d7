import { useQuery } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Operation } from '../../contract/table.ts'
import type { Language } from '../../domain/facts/bilingual.ts'
import { sendRequest } from '../client/send-request.ts'
import { isConfirmationNeeded } from '../client/request-error.ts'
import { ACCESS } from '../client/query.ts'
import { useLanguage } from '../i18n/language.tsx'

interface AccessRequest {
  readonly language: Language
  readonly signal: AbortSignal
  readonly reason: string
  readonly isConfirmed: boolean
}

interface AccessOptions<T> {
  readonly operation: Operation
  readonly storeId: string
  /** The cursor of a page. Each page is an access. */
  readonly cursor?: string | null
  /** null sends no request. */
  readonly reason: string | null
  /** `facts`: refetches when facts of the network change. `once`: only on request. */
  readonly follows: 'facts' | 'once'
  readonly access: (having: AccessRequest) => Promise<T>
}

/**
 * Reads data of a store for a reason. Each access is recorded and shown to the store, so nothing refetches by
 * interval or on window focus. `needsConfirmation`: the access must be confirmed.
 */
export function useStoreAccess<T>(options: AccessOptions<T>) {
  const { operation, storeId, cursor = null, reason, follows, access: read } = options
  const language = useLanguage()
  // Applies to one access. A confirmed access that fails in transit stays confirmed.
  const isConfirmed = useRef(false)
  const access = useQuery({
    queryKey: [ACCESS, operation, storeId, reason, cursor],
    queryFn: async ({ signal }) => {
      const answer = await read({ language, signal, reason: reason ?? '', isConfirmed: isConfirmed.current })
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
    access,
    needsConfirmation: isConfirmationNeeded(access.error),
    confirm: () => {
      isConfirmed.current = true
      void access.refetch()
    },
  }
}

/** Reads a store’s status for a reason. Sends no request without one. Refetches when facts are published. */
export function useStoreStatusAccess(storeId: string, reason: string | null) {
  return useStoreAccess({
    operation: 'getStoreStatus',
    storeId,
    reason,
    follows: 'facts',
    access: (having) => sendRequest('getStoreStatus', { params: { storeId } }, having),
  })
}

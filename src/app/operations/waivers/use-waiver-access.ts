import { useMutation } from '@tanstack/react-query'
import { type ResponseOf, sendRequest } from '../../client/send-request.ts'
import { useLanguage } from '../../i18n/language.tsx'

export type Ledger = ResponseOf<'listWaivers'>

/**
 * Reads the waivers of a store, for a reason. Each access is recorded and shown to the store, so that it is made
 * when somebody asks for it, and never by itself.
 */
export function useWaiverAccess(storeId: string, onSeen: (ledger: Ledger) => void) {
  const language = useLanguage()
  return useMutation({
    mutationFn: (why: { reason: string; isConfirmed?: boolean }) =>
      sendRequest('listWaivers', { params: { storeId } }, { language, ...why }),
    onSuccess: onSeen,
  })
}

import { useMutation } from '@tanstack/react-query'
import { type AnswerTo, ask } from '../../client/ask.ts'
import { useLanguage } from '../../i18n/language.tsx'

export type Ledger = AnswerTo<'listWaivers'>

/**
 * Reads the waivers of a store, for a reason. Each access is recorded and shown to the store, so that it is made
 * when somebody asks for it, and never by itself.
 */
export function useWaiverAccess(storeId: string, onSeen: (ledger: Ledger) => void) {
  const language = useLanguage()
  return useMutation({
    mutationFn: (why: { reason: string; isConfirmed?: boolean }) =>
      ask('listWaivers', { params: { storeId } }, { language, ...why }),
    onSuccess: onSeen,
  })
}

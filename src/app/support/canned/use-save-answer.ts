import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CannedContent } from '../../../domain/questions/canned-answer.ts'
import { sendRequest } from '../../client/send-request.ts'
import { query } from '../../client/query.ts'
import { useIdempotencyKey } from '../../client/use-idempotency-key.ts'
import { useLanguage } from '../../i18n/language.tsx'
import type { SavedAnswer } from './use-written-answer.ts'

/**
 * Saves a canned answer: over the version of this ETag, or as a new one where there is none. Where somebody was faster,
 * what they saved is read anew.
 */
export function useSaveAnswer(
  over: { readonly answerId: string; readonly etag: string | null } | null,
  onSaved: (saved: SavedAnswer, sent: CannedContent) => void,
) {
  const client = useQueryClient()
  const language = useLanguage()
  const key = useIdempotencyKey()
  return useMutation({
    mutationFn: (body: CannedContent) => {
      if (over === null)
        return sendRequest('addCannedAnswer', { body }, { language, idempotencyKey: key.of(body) })
      const { answerId, etag } = over
      const ifMatch = etag ?? undefined
      return sendRequest('saveCannedAnswer', { params: { answerId }, body }, { language, ifMatch })
    },
    onSuccess: (answer, sent) => {
      const { queryKey } = query('getCannedAnswer', { params: { answerId: answer.body.id } })
      client.setQueryData(queryKey, answer)
      onSaved(answer.body, sent)
    },
    onError: async () => {
      if (over === null) return
      const { queryKey } = query('getCannedAnswer', { params: { answerId: over.answerId } })
      await client.invalidateQueries({ queryKey })
    },
    onSettled: (_answer, error) => {
      key.settled(error)
      return client.invalidateQueries({ queryKey: query('listCannedAnswers').queryKey })
    },
  })
}

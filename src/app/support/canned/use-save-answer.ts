import { useQueryClient } from '@tanstack/react-query'
import type { CannedContent } from '../../../domain/questions/canned-answer.ts'
import { query } from '../../client/query.ts'
import type { ResponseOf } from '../../client/send-request.ts'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import type { SavedAnswer } from './use-written-answer.ts'

/** Saves a canned answer over the version with this ETag, or adds a new one if `over` is null. */
export function useSaveAnswer(
  over: { readonly answerId: string; readonly etag: string | null } | null,
  onSaved: (saved: SavedAnswer, sent: CannedContent) => void,
) {
  const client = useQueryClient()
  const onSuccess = (response: ResponseOf<'getCannedAnswer'>, { body }: { body?: CannedContent }) => {
    const { queryKey } = query('getCannedAnswer', { params: { answerId: response.body.id } })
    client.setQueryData(queryKey, response)
    if (body !== undefined) onSaved(response.body, body)
  }
  const adding = useApiMutation('addCannedAnswer', { onSuccess })
  const saving = useApiMutation('saveCannedAnswer', { onSuccess })
  const { isPending, error } = over === null ? adding : saving
  return {
    isPending,
    error,
    reset() {
      adding.reset()
      saving.reset()
    },
    save(body: CannedContent) {
      if (over === null) adding.mutate({ body })
      else saving.mutate({ params: { answerId: over.answerId }, body, ifMatch: over.etag ?? undefined })
    },
  }
}

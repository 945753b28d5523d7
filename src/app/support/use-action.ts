import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '../../contract/endpoint.ts'
import type { Contract } from '../../contract/table.ts'
import { problemKind } from '../client/request-error.ts'
import { sendRequest } from '../client/send-request.ts'
import { query } from '../client/query.ts'
import { useIdempotencyKey } from '../client/use-idempotency-key.ts'
import { useLanguage } from '../i18n/language.tsx'

export type Action = BodyOf<Contract['doToQuestion']>

/**
 * Does something to a question, or several things one after the other. Whatever comes of it, the question is read anew:
 * where somebody else has it by now, the page shows who.
 */
export function useAction(
  questionId: string,
  onDone: (action: Action, version: number) => void = () => undefined,
) {
  const client = useQueryClient()
  const language = useLanguage()
  const key = useIdempotencyKey()
  const { queryKey } = query('getQuestion', { params: { questionId } })
  return useMutation({
    mutationFn: (body: Action) =>
      sendRequest(
        'doToQuestion',
        { params: { questionId }, body },
        { language, idempotencyKey: key.of(body) },
      ),
    onSuccess: (answer, action) => {
      client.setQueryData(queryKey, answer)
      onDone(action, answer.body.version)
    },
    onError: async (error) => {
      if (problemKind(error) === 'conflict') await client.invalidateQueries({ queryKey })
    },
    onSettled: (_answer, error) => {
      key.settled(error)
      return client.invalidateQueries({ queryKey: query('listQueue').queryKey })
    },
  })
}

import { useQueryClient } from '@tanstack/react-query'
import type { BodyOf } from '../../contract/endpoint.ts'
import type { Contract } from '../../contract/table.ts'
import { query } from '../client/query.ts'
import { useApiMutation } from '../client/use-api-mutation.ts'

export type Action = BodyOf<Contract['doToQuestion']>

/** Returns mutations that perform actions on a question and update its cached response. */
export function useAction(questionId: string, onDone: (action: Action, version: number) => void = () => undefined) {
  const client = useQueryClient()
  const params = { questionId }
  const { mutate, mutateAsync, ...state } = useApiMutation('doToQuestion', {
    onSuccess: (response, { body }) => {
      client.setQueryData(query('getQuestion', { params }).queryKey, response)
      if (body !== undefined) onDone(body, response.body.version)
    },
  })
  return {
    ...state,
    mutate: (body: Action, then: { onSuccess?: () => void } = {}) => mutate({ params, body }, then),
    mutateAsync: (body: Action) => mutateAsync({ params, body }),
  }
}

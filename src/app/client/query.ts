import { queryOptions } from '@tanstack/react-query'
import type { Operation } from '../../contract/table.ts'
import { languageOfPath } from '../i18n/language.tsx'
import { type ResponseOf, sendRequest, type ApiRequest } from './send-request.ts'

/** How often what is on screen is confirmed where no event says that it changed. */
export const CONFIRM_EVERY_MS = 60_000

/** First part of the query key of everything staff read of a store for a reason: each access is recorded, so none happens by itself. */
export const ACCESS = 'access'

/** The key, the question and the renewal of one operation: the same for hook, prefetch and cache. */
export function query<O extends Operation>(operation: O, question: ApiRequest<O> = {}) {
  return queryOptions({
    queryKey: [operation, question] as const,
    queryFn: ({ signal, client, queryKey }): Promise<ResponseOf<O>> =>
      sendRequest(operation, question, {
        language: languageOfPath(location.pathname),
        signal,
        known: client.getQueryData<ResponseOf<O>>(queryKey),
      }),
    refetchInterval: CONFIRM_EVERY_MS,
  })
}

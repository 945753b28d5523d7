import { queryOptions } from '@tanstack/react-query'
import type { Operation } from '../../contract/table.ts'
import { languageOfPath } from '../i18n/language.tsx'
import { type ResponseOf, sendRequest, type ApiRequest } from './send-request.ts'

/** Refetch interval for what is on screen, in milliseconds, without an event that reports a change. */
export const CONFIRM_EVERY_MS = 60_000

/** First part of query keys for what staff read of a store. Each access is recorded: no automatic refetch. */
export const ACCESS = 'access'

/** Returns the query options of an operation: the same for hooks, prefetching and the cache. */
export function query<O extends Operation>(operation: O, request: ApiRequest<O> = {}) {
  return queryOptions({
    queryKey: [operation, request] as const,
    queryFn: ({ signal, client, queryKey }): Promise<ResponseOf<O>> =>
      sendRequest(operation, request, {
        language: languageOfPath(location.pathname),
        signal,
        known: client.getQueryData<ResponseOf<O>>(queryKey),
      }),
    refetchInterval: CONFIRM_EVERY_MS,
  })
}

import { queryOptions } from '@tanstack/react-query'
import type { Operation } from '../../contract/table.ts'
import { languageOfPath } from '../i18n/language.tsx'
import { type AnswerTo, ask, type Question } from './ask.ts'

/** How often what is on screen is confirmed where no event says that it changed. */
export const CONFIRM_EVERY_MS = 60_000

/** First part of the query key of everything staff read of a store for a reason: each access is recorded, so none happens by itself. */
export const ACCESS = 'access'

/** The key, the question and the renewal of one operation: the same for hook, prefetch and cache. */
export function query<O extends Operation>(operation: O, question: Question<O> = {}) {
  return queryOptions({
    queryKey: [operation, question] as const,
    queryFn: ({ signal, client, queryKey }): Promise<AnswerTo<O>> =>
      ask(operation, question, {
        language: languageOfPath(location.pathname),
        signal,
        known: client.getQueryData<AnswerTo<O>>(queryKey),
      }),
    refetchInterval: CONFIRM_EVERY_MS,
  })
}

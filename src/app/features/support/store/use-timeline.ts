import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Instant } from '../../../../domain/instant.ts'
import { type TimelineEntry, timelineOf } from '../../../../domain/store-timeline.ts'
import { ask } from '../../../client/ask.ts'
import { LOOK, query } from '../../../client/query.ts'
import { useLanguage } from '../../../i18n/language.tsx'

type Timeline = { readonly isError: boolean; readonly again: () => void } & (
  | { readonly entries: null }
  | { readonly entries: readonly TimelineEntry[]; readonly asOf: Instant }
)

/** What was said to a store and done for it, as a look gives it, with its questions; nothing while there is no reason. */
export function useTimeline(storeId: string, reason: string | null): Timeline {
  const language = useLanguage()
  const history = useQuery({
    queryKey: [LOOK, 'getStoreHistory', storeId, reason],
    queryFn: ({ signal }) =>
      ask('getStoreHistory', { params: { storeId } }, { language, signal, reason: reason ?? '' }),
    enabled: reason !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })
  const conversations = useQuery({
    ...query('listConversations', { query: { storeId } }),
    enabled: reason !== null,
  })
  const told = history.data
  const questions = conversations.data?.body.questions
  const entries = useMemo(
    () =>
      told === undefined || questions === undefined ? null : timelineOf(told.body, questions, told.asOf),
    [told, questions],
  )
  const rest = {
    isError: (history.isError && told === undefined) || (conversations.isError && questions === undefined),
    again: () => void Promise.all([history.refetch(), conversations.refetch()]),
  }
  return entries === null || told === undefined
    ? { ...rest, entries: null }
    : { ...rest, entries, asOf: told.asOf }
}

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Instant } from '../../../../domain/instant.ts'
import { type TimelineEntry, timelineOf } from '../../../../domain/store-timeline.ts'
import { ask } from '../../../client/ask.ts'
import { query } from '../../../client/query.ts'
import { useRecordedLook } from '../use-recorded-look.ts'

type Timeline = {
  readonly isError: boolean
  readonly again: () => void
  readonly isLooking: boolean
  /** Many stores were looked at within the hour: it is to be confirmed that this one is meant. */
  readonly isAsked: boolean
  readonly confirm: () => void
} & ({ readonly entries: null } | { readonly entries: readonly TimelineEntry[]; readonly asOf: Instant })

/** What was said to a store and done for it, as a look gives it, with its questions; nothing while there is no reason. */
export function useTimeline(storeId: string, reason: string | null): Timeline {
  const {
    look: history,
    isAsked,
    confirm,
  } = useRecordedLook({
    operation: 'getStoreHistory',
    storeId,
    reason,
    follows: 'facts',
    look: (having) => ask('getStoreHistory', { params: { storeId } }, having),
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
    isLooking: history.isFetching,
    isAsked,
    confirm,
    isError:
      (history.isError && !isAsked && told === undefined) ||
      (conversations.isError && questions === undefined),
    again: () => void Promise.all([history.refetch(), conversations.refetch()]),
  }
  return entries === null || told === undefined
    ? { ...rest, entries: null }
    : { ...rest, entries, asOf: told.asOf }
}

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { type TimelineEntry, timelineOf } from '../../../domain/questions/store-timeline.ts'
import { sendRequest } from '../../client/send-request.ts'
import { query } from '../../client/query.ts'
import { useStoreAccess } from '../use-store-access.ts'

type Timeline = {
  readonly isError: boolean
  readonly again: () => void
  readonly isFetching: boolean
  /** The access exceeds the threshold of stores within an hour and needs confirmation. */
  readonly needsConfirmation: boolean
  readonly confirm: () => void
} & ({ readonly entries: null } | { readonly entries: readonly TimelineEntry[]; readonly asOf: Instant })

/** The history of a store with its questions. `entries` is null while loading or without a reason. */
export function useTimeline(storeId: string, reason: string | null): Timeline {
  const {
    access: history,
    needsConfirmation,
    confirm,
  } = useStoreAccess({
    operation: 'getStoreHistory',
    storeId,
    reason,
    follows: 'facts',
    access: (having) => sendRequest('getStoreHistory', { params: { storeId } }, having),
  })
  const conversations = useQuery({
    ...query('listConversations', { query: { storeId } }),
    enabled: reason !== null,
  })
  const loaded = history.data
  const questions = conversations.data?.body.questions
  const entries = useMemo(
    () => (loaded === undefined || questions === undefined ? null : timelineOf(loaded.body, questions, loaded.asOf)),
    [loaded, questions],
  )
  const rest = {
    isFetching: history.isFetching,
    needsConfirmation,
    confirm,
    isError:
      (history.isError && !needsConfirmation && loaded === undefined) ||
      (conversations.isError && questions === undefined),
    again: () => void Promise.all([history.refetch(), conversations.refetch()]),
  }
  return entries === null || loaded === undefined ? { ...rest, entries: null } : { ...rest, entries, asOf: loaded.asOf }
}

import { useMemo } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { type TimelineEntry, timelineOf } from '../../../domain/questions/store-timeline.ts'
import { type ResponseBody, sendRequest } from '../../client/send-request.ts'
import { type Pages, usePages } from '../../client/use-pages.ts'
import { useStoreAccess } from '../use-store-access.ts'

type Timeline = {
  readonly isError: boolean
  readonly again: () => void
  readonly isFetching: boolean
  /** The access exceeds the threshold of stores within an hour and needs confirmation. */
  readonly needsConfirmation: boolean
  readonly confirm: () => void
} & (
  | { readonly entries: null }
  | {
      readonly entries: readonly TimelineEntry[]
      readonly asOf: Instant
      /** How many of the store’s questions are included, the newest first. */
      readonly pages: Pages
      /** Earlier messages of a long conversation are not included. */
      readonly isCut: boolean
    }
)

/** The questions that are included at first, and added on request. */
const SIZE = 50

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
  const conversations = usePages<ResponseBody<'listConversations'>>({
    operation: 'listConversations',
    request: { query: { storeId } },
    size: SIZE,
    read: (page, having) => sendRequest('listConversations', { query: { storeId, ...page } }, having),
    isEnabled: reason !== null,
  })
  const loaded = history.data
  const questions = conversations.data?.items
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
  if (entries === null || loaded === undefined || conversations.data === undefined) return { ...rest, entries: null }
  const isCut = conversations.data.items.some(({ earlierMessages }) => earlierMessages > 0)
  return { ...rest, entries, asOf: loaded.asOf, pages: conversations.data.pages, isCut }
}

import { QUEUE_FILTERS, type QueueFilter } from '../../../domain/questions/question-queue.ts'
import { type ResponseBody, sendRequest } from '../../client/send-request.ts'
import { usePages } from '../../client/use-pages.ts'

export type QueuedQuestion = ResponseBody<'listQueue'>['items'][number]

/** Parses the filter of an address. Default: `open`. */
export function readQueueFilter(search: string): QueueFilter {
  const given = new URLSearchParams(search).get('show')
  return QUEUE_FILTERS.find((each) => each === given) ?? 'open'
}

const SIZE = 50

/** The questions of a filter, most urgent first, with the number of questions for each filter and topic. */
export function useQueue(show: QueueFilter) {
  return usePages<ResponseBody<'listQueue'>>({
    operation: 'listQueue',
    request: { query: { show } },
    size: SIZE,
    read: (page, having) => sendRequest('listQueue', { query: { show, ...page } }, having),
    keepsPrevious: true,
  })
}

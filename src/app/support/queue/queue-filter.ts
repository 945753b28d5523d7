import type { ResponseBody } from '../../client/send-request.ts'

export type QueuedQuestion = ResponseBody<'listQueue'>['questions'][number]

export const QUEUE_FILTERS = ['open', 'new', 'mine', 'waiting', 'answered', 'closed'] as const
/** `open`: questions that are new or claimed. */
export type QueueFilter = (typeof QUEUE_FILTERS)[number]

/** Parses the filter of an address. Default: `open`. */
export function readQueueFilter(search: string): QueueFilter {
  const given = new URLSearchParams(search).get('show')
  return QUEUE_FILTERS.find((each) => each === given) ?? 'open'
}

/** Whether a question matches a filter. */
export function isShown({ state, owner }: Pick<QueuedQuestion, 'state' | 'owner'>, filter: QueueFilter): boolean {
  switch (filter) {
    case 'open':
      return state === 'new' || state === 'claimed'
    case 'mine':
      return owner?.mine === true && state !== 'closed'
    case 'new':
    case 'waiting':
    case 'answered':
    case 'closed':
      return state === filter
  }
}

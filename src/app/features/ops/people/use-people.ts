import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { AnswerOf } from '../../../../contract/endpoint.ts'
import type { Contract } from '../../../../contract/table.ts'
import { ask } from '../../../client/ask.ts'
import { useLanguage } from '../../../i18n/language.tsx'

export type Account = AnswerOf<Contract['listPeople']>['items'][number]

const PAGE = 200

/** Everyone who can sign in: page after page, so that anybody can be found by name. */
export function usePeople() {
  const language = useLanguage()
  const people = useInfiniteQuery({
    queryKey: ['listPeople', 'all'],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: PAGE, ...(pageParam !== null && { cursor: pageParam }) }
      return ask('listPeople', { query }, { language, signal })
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ body }) => body.next,
  })
  const { hasNextPage, isFetching, fetchNextPage } = people
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage()
  }, [hasNextPage, isFetching, fetchNextPage])
  return people
}

import { type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'

/**
 * A query that keeps its error until there is a response. TanStack Query drops the error at each refetch, so
 * the page would flicker between loading and failed. A `refetch` by the reader clears the error.
 */
export function useApiQuery<T, E, D, K extends QueryKey>(options: UseQueryOptions<T, E, D, K>) {
  const { data, error, dataUpdatedAt, refetch, isFetching, isPlaceholderData } = useQuery(options)
  const key = JSON.stringify(options.queryKey)
  const [last, setLast] = useState<{ readonly key: string; readonly error: E } | null>(null)
  if (error !== null && error !== last?.error) setLast({ key, error })
  if (error === null && last !== null && (data !== undefined || last.key !== key)) setLast(null)
  const stands = error ?? (data === undefined && last?.key === key ? last.error : null)
  return {
    data,
    error: stands,
    isError: stands !== null,
    dataUpdatedAt,
    isFetching,
    isPlaceholderData,
    refetch: () => {
      setLast(null)
      return refetch()
    },
  }
}

import { type QueryKey, useQuery, type UseQueryOptions } from '@tanstack/react-query'
import { useState } from 'react'

/**
 * A query whose failure stands until there is an answer. By itself it would be forgotten whenever it is asked again,
 * and the page would say that it loads, and then once more that it failed. Where the reader asks again, by `refetch`,
 * it is forgotten.
 */
export function useApiQuery<T, E, D, K extends QueryKey>(options: UseQueryOptions<T, E, D, K>) {
  const { data, error, dataUpdatedAt, refetch } = useQuery(options)
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
    refetch: () => {
      setLast(null)
      return refetch()
    },
  }
}

import { useEffect, useState } from 'react'
import { useSearch } from 'wouter'

/** Delay in milliseconds before the URL is updated: browsers limit how often a page may change it. */
const REST_MS = 300

interface FilterInAddress<F> {
  readonly filter: F
  readonly setFilter: (filter: F) => void
  /** The filter in the URL: `filter`, once typing has stopped. */
  readonly settled: F
}

/**
 * Keeps the filter of a page in its URL, so that a link or a reload restores it. `read` accepts any query
 * string; `write` returns the same string for equal filters.
 */
export function useFilterInAddress<F>(read: (search: string) => F, write: (filter: F) => string): FilterInAddress<F> {
  const search = useSearch()
  const [filter, setFilter] = useState(() => read(search))
  const [known, setKnown] = useState(search)
  if (search !== known) {
    setKnown(search)
    // The URL was changed by a link or by going back.
    if (write(read(search)) !== write(filter)) setFilter(read(search))
  }

  useEffect(() => {
    const next = write(filter)
    if (write(read(window.location.search)) === next) return
    const timer = setTimeout(() => {
      window.history.replaceState(window.history.state, '', window.location.pathname + next)
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [filter, read, write])

  return { filter, setFilter, settled: read(search) }
}

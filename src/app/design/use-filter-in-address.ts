import { useEffect, useState } from 'react'
import { useSearch } from 'wouter'

/** Browsers refuse an address that changes with every key: it follows when the typing rests. */
const REST_MS = 300

interface FilterInAddress<F> {
  readonly filter: F
  readonly setFilter: (filter: F) => void
  /** As the address has it: what was picked and typed, once the typing rests. */
  readonly settled: F
}

/**
 * The filter of a page, kept in its address, so that a link or a reload brings the same. `read` takes the query of an
 * address, whatever it is; `write` gives it, and the same for what is the same.
 */
export function useFilterInAddress<F>(
  read: (search: string) => F,
  write: (filter: F) => string,
): FilterInAddress<F> {
  const search = useSearch()
  const [filter, setFilter] = useState(() => read(search))
  const [known, setKnown] = useState(search)
  if (search !== known) {
    setKnown(search)
    // Another address than the one written here: a link was followed, or the reader went back.
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

import { useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import { type NetworkFilter, readFilter, writeFilter } from './network-filter.ts'

/** Browsers refuse an address that changes with every key: it follows when the typing rests. */
const REST_MS = 300

interface FilterInAddress {
  readonly filter: NetworkFilter
  readonly setFilter: (filter: NetworkFilter) => void
  /** The text as the address has it: what was typed, once the typing rests. */
  readonly settledText: string
}

/** The filter of the page, kept in its address, so that a link or a reload brings the same stores. */
export function useNetworkFilter(): FilterInAddress {
  const search = useSearch()
  const [filter, setFilter] = useState(() => readFilter(search))
  const [known, setKnown] = useState(search)
  if (search !== known) {
    setKnown(search)
    // Another address than the one written here: a number was followed, or the reader went back.
    if (!isSame(readFilter(search), filter)) setFilter(readFilter(search))
  }

  useEffect(() => {
    if (isSame(readFilter(window.location.search), filter)) return
    const timer = setTimeout(() => {
      window.history.replaceState(window.history.state, '', window.location.pathname + writeFilter(filter))
    }, REST_MS)
    return () => clearTimeout(timer)
  }, [filter])

  return { filter, setFilter, settledText: readFilter(search).text }
}

function isSame(a: NetworkFilter, b: NetworkFilter): boolean {
  return writeFilter(a) === writeFilter(b)
}

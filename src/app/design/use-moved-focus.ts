import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus when one part of a page replaces another. Give the ref to an element with `tabIndex={-1}`.
 * `part` names what is shown; the first one does not take the focus.
 */
export function useMovedFocus(part: string): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null)
  const before = useRef(part)
  useEffect(() => {
    if (before.current === part) return
    before.current = part
    place.current?.focus()
  }, [part])
  return place
}

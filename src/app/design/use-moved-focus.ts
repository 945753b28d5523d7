import { type RefObject, useEffect, useRef } from 'react'

/**
 * Where one part of a page takes another's place, whoever was in it goes on from what came: give the ref to an element
 * with `tabIndex={-1}`. `part` names what is shown; at first nothing moves.
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

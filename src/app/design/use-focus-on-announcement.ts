import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus to the announcement of a completed action: its button may be gone, and the focus would move
 * to the top of the page. Does nothing while the user types. Give the ref to an element with `tabIndex={-1}`
 * that contains the announcement.
 */
export function useFocusOnAnnouncement<E extends HTMLElement>(announcement: string): RefObject<E | null> {
  const place = useRef<E>(null)
  useEffect(() => {
    const { activeElement } = document
    const isTyping = activeElement instanceof HTMLTextAreaElement && activeElement.value !== ''
    if (announcement !== '' && !isTyping) place.current?.focus()
  }, [announcement])
  return place
}

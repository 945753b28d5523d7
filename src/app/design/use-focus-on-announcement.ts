import { type RefObject, useEffect, useRef } from 'react'

/**
 * What is said of something that was done has the focus then: the button that did it may be gone, and whoever pressed it
 * would be thrown back to the top of the page. Who types on by then is left where they are. Give the ref to an element
 * with `tabIndex={-1}` that holds what is said.
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

import { type RefObject, useEffect, useRef } from 'react'

/** What an action changed is on screen by then, above its announcement too. */
const SETTLES_MS = 3_000

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
    if (announcement === '' || isTyping) return
    place.current?.focus()
    return keepInWindow(place)
  }, [announcement])
  return place
}

/** Keeps a focused element in the window while the page changes. Returns what ends it. */
function keepInWindow(place: RefObject<HTMLElement | null>): () => void {
  const changes = new MutationObserver(() => {
    if (document.activeElement === place.current) place.current?.scrollIntoView({ block: 'nearest' })
  })
  changes.observe(document.body, { subtree: true, childList: true, characterData: true })
  const timer = setTimeout(() => changes.disconnect(), SETTLES_MS)
  return () => {
    clearTimeout(timer)
    changes.disconnect()
  }
}

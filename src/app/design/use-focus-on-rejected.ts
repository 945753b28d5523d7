import { type RefObject, useEffect, useRef } from 'react'

/**
 * Whoever was refused at a field goes on where the first thing is wrong, and hears what it is. Give the ref to what
 * holds the fields; `isAtField`: the error is said at one of them.
 */
export function useFocusOnRejected<E extends HTMLElement>(
  error: unknown,
  isAtField: boolean,
): RefObject<E | null> {
  const place = useRef<E>(null)
  useEffect(() => {
    if (error !== null && isAtField)
      place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error, isAtField])
  return place
}

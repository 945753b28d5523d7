import { type RefObject, useEffect, useRef } from 'react'

/**
 * Moves the focus to the first invalid field, so that a screen reader reads its error. Give the ref to the
 * element that contains the fields. `isAtField`: the error is shown at one of them.
 */
export function useFocusOnRejected<E extends HTMLElement>(error: unknown, isAtField: boolean): RefObject<E | null> {
  const place = useRef<E>(null)
  useEffect(() => {
    if (error !== null && isAtField) place.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [error, isAtField])
  return place
}

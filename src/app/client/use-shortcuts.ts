import { useState } from 'react'

const KEY = 'dockboard-shortcuts'

/** Whether single-letter shortcuts are on. Users can turn them off (WCAG 2.2, 2.1.4), for this browser. */
export function useShortcuts(): { readonly on: boolean; readonly turn: (on: boolean) => void } {
  const [on, setOn] = useState(read)
  return {
    on,
    turn(next) {
      setOn(next)
      try {
        localStorage.setItem(KEY, next ? 'on' : 'off')
      } catch {
        // Storage is blocked: the choice lasts as long as the page.
      }
    },
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

import { useState } from 'react'

const KEY = 'dockboard-shortcuts'

/** Whether single letters do something. They can be turned off (WCAG 2.2, 2.1.4), and stay so in this browser. */
export function useShortcuts(): { readonly on: boolean; readonly entry: (on: boolean) => void } {
  const [on, setOn] = useState(read)
  return {
    on,
    entry(next) {
      setOn(next)
      try {
        localStorage.setItem(KEY, next ? 'on' : 'off')
      } catch {
        // A browser that refuses to keep it asks again next time.
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

import { useEffect } from 'react'

/** Calls `press` when a key is pressed outside text input. Does nothing while `on` is false. */
export function useKey(key: string, on: boolean, press: () => void): void {
  useEffect(() => {
    if (!on) return undefined
    const receive = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== key || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTyped(event.target)) return
      event.preventDefault()
      press()
    }
    window.addEventListener('keydown', receive)
    return () => window.removeEventListener('keydown', receive)
  }, [key, on, press])
}

/** Whether the element uses letter keys itself, to enter text or to choose an option. */
function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], dialog') !== null
}

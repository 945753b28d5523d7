import { useEffect } from 'react'

/** Does something when a key is pressed that is no part of what somebody types; nothing while `on` is false. */
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

/** Whether a letter pressed there is text, or chooses something. */
function isTyped(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable], dialog') !== null
  )
}

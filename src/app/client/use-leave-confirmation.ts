import { useEffect } from 'react'

/** Asks for confirmation before the user leaves the page by a link, by going back or by closing the tab. */
export function useLeaveConfirmation(isUnsaved: boolean, question: string): void {
  useEffect(() => {
    if (!isUnsaved) return undefined
    const close = (event: BeforeUnloadEvent): void => event.preventDefault()
    const press = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null
      if (link === null || link.getAttribute('href')?.startsWith('#') === true) return
      if (window.confirm(question)) return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('beforeunload', close)
    document.addEventListener('click', press, { capture: true })
    return () => {
      window.removeEventListener('beforeunload', close)
      document.removeEventListener('click', press, { capture: true })
    }
  }, [isUnsaved, question])
}

import { type RefObject, useEffect } from 'react'
import { useApiMutation } from '../../client/use-api-mutation.ts'
import { usePerson } from '../../client/use-session.ts'

/**
 * Records that a store has viewed an update, once `element` was on a visible screen: not while it is folded,
 * below the fold or in a background tab. A failed receipt is retried when the page is next shown.
 */
export function useViewedReceipt(
  storeId: string,
  update: { readonly id: string; readonly viewedAt: string | null },
  element: RefObject<HTMLElement | null>,
): void {
  const isRetailer = usePerson()?.role === 'retailer'
  const { mutate } = useApiMutation('addReceipt')
  const isDue = isRetailer && update.viewedAt === null
  useEffect(() => {
    if (!isDue || element.current === null) return
    const observer = new IntersectionObserver((entries) => {
      if (document.visibilityState !== 'visible' || !entries.some(({ isIntersecting }) => isIntersecting)) return
      observer.disconnect()
      mutate({ params: { storeId }, body: { updateId: update.id, kind: 'viewed' } })
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [isDue, element, mutate, storeId, update.id])
}

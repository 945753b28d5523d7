import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect } from 'react'
import { sendRequest } from '../../client/send-request.ts'
import { query } from '../../client/query.ts'
import { useIdempotencyKey } from '../../client/use-idempotency-key.ts'
import { usePerson } from '../../client/use-session.ts'
import { useLanguage } from '../../i18n/language.tsx'

/** Acknowledges an update for a store. One key serves all tries of one press, so that it is recorded once. */
export function useAcknowledge(storeId: string, updateId: string) {
  const client = useQueryClient()
  const language = useLanguage()
  const key = useIdempotencyKey()
  return useMutation({
    mutationFn: () =>
      sendRequest(
        'addReceipt',
        { params: { storeId }, body: { updateId, kind: 'acknowledged' } },
        { language, idempotencyKey: key.of(updateId) },
      ),
    onSettled: (_receipt, error) => key.settled(error),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: query('getStoreStatus', { params: { storeId } }).queryKey }),
  })
}

/**
 * Records that a store was shown an update, once `element` has been on a visible screen: what is folded, below
 * the fold or in another tab was not shown. A receipt that fails is tried when the page is next shown.
 */
export function useShownReceipt(
  storeId: string,
  update: { readonly id: string; readonly shownAt: string | null },
  element: RefObject<HTMLElement | null>,
): void {
  const isRetailer = usePerson()?.role === 'retailer'
  const language = useLanguage()
  const { mutate } = useMutation({
    mutationFn: () =>
      sendRequest(
        'addReceipt',
        { params: { storeId }, body: { updateId: update.id, kind: 'shown' } },
        { language },
      ),
  })
  const isDue = isRetailer && update.shownAt === null
  useEffect(() => {
    if (!isDue || element.current === null) return
    const observer = new IntersectionObserver((entries) => {
      if (document.visibilityState !== 'visible' || !entries.some(({ isIntersecting }) => isIntersecting))
        return
      observer.disconnect()
      mutate()
    })
    observer.observe(element.current)
    return () => observer.disconnect()
  }, [isDue, element, mutate])
}

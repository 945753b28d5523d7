import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { contract } from '../../../contract/table.ts'
import { ask } from '../../client/ask.ts'
import { query } from '../../client/query.ts'
import { usePerson } from '../../client/use-session.ts'
import { useLanguage } from '../../i18n/language.tsx'
import type { Standing } from './answers.ts'

type Update = Standing['incidents'][number]['updates'][number]

/** Acknowledges an update for a store. One key serves all tries of one press, so that it is recorded once. */
export function useAcknowledge(storeId: string, updateId: string) {
  const client = useQueryClient()
  const language = useLanguage()
  const key = useRef(crypto.randomUUID())
  return useMutation({
    mutationFn: () =>
      ask(
        contract.addReceipt,
        { params: { storeId }, body: { updateId, kind: 'acknowledged' } },
        { language, idempotencyKey: key.current },
      ),
    onSuccess: () =>
      client.invalidateQueries({ queryKey: query('getStanding', { params: { storeId } }).queryKey }),
  })
}

/** Records that the store was shown the updates on its page. A receipt that fails is tried when the page is next shown. */
export function useShownReceipts(storeId: string, updates: readonly Update[]): void {
  const language = useLanguage()
  const isRetailer = usePerson()?.role === 'retailer'
  const sent = useRef(new Set<string>())
  useEffect(() => {
    if (!isRetailer) return
    for (const { id, shownAt } of updates) {
      if (shownAt !== null || sent.current.has(id)) continue
      sent.current.add(id)
      const body = { updateId: id, kind: 'shown' } as const
      ask(contract.addReceipt, { params: { storeId }, body }, { language }).catch(() =>
        sent.current.delete(id),
      )
    }
  }, [storeId, updates, isRetailer, language])
}

import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { orderNumberIn } from '../../../domain/orders/order.ts'
import { createStoreIndex } from '../../../domain/stores/store-index.ts'
import { RequestError } from '../../client/request-error.ts'
import { query } from '../../client/query.ts'
import type { ResponseBody } from '../../client/send-request.ts'

export type FoundStore = ResponseBody<'findStores'>['stores'][number]

/** The most stores shown. More input narrows the results. */
export const MOST_FOUND = 8

export type Found =
  | { readonly kind: 'loading' | 'failed' | 'looking_for_order' }
  | { readonly kind: 'stores'; readonly stores: readonly FoundStore[]; readonly orderNumber: string | null }

/** Finds stores by text, or the store of an order by its number. Sends no request before `isOpen`. */
export function useFound(text: string, isOpen: boolean): Found {
  const { data, isError } = useQuery({
    ...query('findStores'),
    enabled: isOpen,
    staleTime: Number.POSITIVE_INFINITY,
    refetchInterval: false,
  })
  const stores = data?.body.stores
  // Indexing takes 0.1 s: every page has the search, and few use it.
  const index = useMemo(() => (stores === undefined || !isOpen ? null : createStoreIndex(stores)), [stores, isOpen])
  const orderNumber = orderNumberIn(text)
  const order = useQuery({
    ...query('findOrder', { params: { orderNumber: orderNumber ?? '' } }),
    enabled: orderNumber !== null,
    refetchInterval: false,
  })
  if (stores === undefined || index === null) return { kind: isError ? 'failed' : 'loading' }
  if (orderNumber === null) return { kind: 'stores', stores: index.find(text, MOST_FOUND), orderNumber }
  if (order.data !== undefined) {
    const { storeId } = order.data.body
    return { kind: 'stores', stores: stores.filter(({ id }) => id === storeId), orderNumber }
  }
  if (order.error instanceof RequestError && order.error.failure === 'not_found')
    return { kind: 'stores', stores: [], orderNumber }
  return { kind: order.isError ? 'failed' : 'looking_for_order' }
}

import { questionReason } from '../../../domain/stores/access-reason.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instant } from '../../../domain/time/instant.ts'
import { query } from '../../client/query.ts'
import type { StoreStatus } from '../../phrasing/store-status.ts'
import { numberOf } from '../question-name.ts'
import { useStoreStatusAccess } from '../use-store-access.ts'
import type { ResponseBody } from '../../client/send-request.ts'

export interface StoreFacts {
  readonly storeStatus: StoreStatus
  readonly asOf: Instant
  /** How many its people have. */
  readonly stores: number
}

export interface StoreFactsState {
  /** undefined before the first access. */
  readonly facts: StoreFacts | undefined
  readonly isFetching: boolean
  /** The access exceeds the threshold of stores within the hour: it has to be confirmed. */
  readonly needsConfirmation: boolean
  readonly confirm: () => void
  /** Why the last access failed; null where it did not. */
  readonly error: unknown
  /** Reads the facts, again if they were read before: each access is recorded. */
  readonly show: () => void
  /** By which the access is recorded. */
  readonly reason: string
}

/** The facts of the store that asks, for whatever answers from them: one access serves all. */
export function useStoreFacts({ id, store }: ResponseBody<'getQuestion'>): StoreFactsState {
  const reason = questionReason(numberOf(id))
  const [isOpen, setOpen] = useState(false)
  const { access, needsConfirmation, confirm } = useStoreStatusAccess(store.id, isOpen ? reason : null)
  const { data, error, refetch } = access
  // What is said to one store alone is not said to one of several: without their number nothing is.
  const found = useQuery(query('findStores'))
  const stores = found.data && (found.data.body.stores.find(({ id }) => id === store.id)?.companyStores ?? 1)
  const failure = error ?? (stores === undefined && isOpen ? found.error : null)
  const isFetching = access.isFetching || (isOpen && stores === undefined && found.isFetching)
  return {
    facts: data && stores !== undefined ? { storeStatus: data.body, asOf: data.asOf, stores } : undefined,
    isFetching,
    needsConfirmation,
    confirm,
    error: isFetching || needsConfirmation ? null : failure,
    show() {
      if (stores === undefined && found.isError) void found.refetch()
      if (!isOpen) setOpen(true)
      // The facts are here already: only the number of stores is read again.
      else if (stores !== undefined || data === undefined) void refetch()
    },
    reason,
  }
}

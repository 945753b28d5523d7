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
  /** How many stores its people have. */
  readonly stores: number
}

export interface StoreFactsState {
  /** undefined before the first access. */
  readonly facts: StoreFacts | undefined
  readonly isFetching: boolean
  /** The access exceeds the threshold of stores within an hour and needs confirmation. */
  readonly needsConfirmation: boolean
  readonly confirm: () => void
  /** Why the last access failed, or null. */
  readonly error: unknown
  /** Reads the facts, also again. Each access is recorded. */
  readonly show: () => void
  /** The reason recorded with the access. */
  readonly reason: string
}

/** The facts of a question’s store. One access serves all suggested answers. */
export function useStoreFacts({ id, store }: ResponseBody<'getQuestion'>): StoreFactsState {
  const reason = questionReason(numberOf(id))
  const [isOpen, setOpen] = useState(false)
  const { access, needsConfirmation, confirm } = useStoreStatusAccess(store.id, isOpen ? reason : null)
  const { data, error, refetch } = access
  // Some answers depend on how many stores the company has, so none is given before that is known.
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
      // If only the number of stores is missing, the facts are not read again.
      else if (stores !== undefined || data === undefined) void refetch()
    },
    reason,
  }
}

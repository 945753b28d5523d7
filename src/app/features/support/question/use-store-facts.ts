import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Instant } from '../../../../domain/instant.ts'
import { query } from '../../../client/query.ts'
import { useTexts } from '../../../i18n/language.tsx'
import type { StoreStatus } from '../../../ui/answers/store-status.ts'
import { numberOf } from '../question-name.ts'
import { SUPPORT_TEXTS } from '../support-texts.ts'
import { useStoreStatusLook } from '../use-store-status-look.ts'
import type { SupportQuestion } from './QuestionPanel.tsx'

export interface StoreFacts {
  readonly storeStatus: StoreStatus
  readonly asOf: Instant
  /** How many its people have. */
  readonly stores: number
}

export interface StoreFactsInHand {
  /** undefined until somebody has looked. */
  readonly facts: StoreFacts | undefined
  readonly isLooking: boolean
  /** Many stores were looked at within the hour: it is to be confirmed that one more is meant. */
  readonly isAsked: boolean
  readonly confirm: () => void
  /** Why the last look failed; null where it did not. */
  readonly error: unknown
  /** Looks, or looks again: each look is recorded. */
  readonly look: () => void
  /** By which the look is recorded. */
  readonly reason: string
}

/** The facts of the store that asks, for whatever answers from them: one look serves all. */
export function useStoreFacts({ id, store }: SupportQuestion): StoreFactsInHand {
  const reason = useTexts(SUPPORT_TEXTS).number(numberOf(id))
  const [isOpen, setOpen] = useState(false)
  const { look, isAsked, confirm } = useStoreStatusLook(store.id, isOpen ? reason : null)
  const { data, error, isFetching, refetch } = look
  // What is said to one store alone is not said to one of several: without their number nothing is.
  const found = useQuery(query('findStores'))
  const stores = found.data && (found.data.body.stores.find(({ id }) => id === store.id)?.operatorStores ?? 1)
  const failure = error ?? (stores === undefined && isOpen ? found.error : null)
  const isLooking = isFetching || (isOpen && stores === undefined && found.isFetching)
  return {
    facts: data && stores !== undefined ? { storeStatus: data.body, asOf: data.asOf, stores } : undefined,
    isLooking,
    isAsked,
    confirm,
    error: isLooking || isAsked ? null : failure,
    look() {
      if (stores === undefined && found.isError) void found.refetch()
      if (!isOpen) setOpen(true)
      // What was looked at already is not looked at once more for the number alone.
      else if (stores !== undefined || data === undefined) void refetch()
    },
    reason,
  }
}

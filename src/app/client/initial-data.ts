import { hashKey, type QueryClient } from '@tanstack/react-query'
import { parseInstant } from '../../domain/time/instant.ts'
import type { ResponseOf } from './send-request.ts'
import { isResponse } from './operations.ts'
import { query } from './query.ts'

/** What the server has put into the page: the public status as it drew it. */
export interface InitialData {
  readonly status: ResponseOf<'getStatus'>
  /** In real milliseconds of the server. */
  readonly confirmedMs: number
}

/** The element of the page that holds them. */
export const FIRST_ANSWERS_ID = 'first-answers'

/** Reads them from the page; null where the server has drawn nothing, or what this app cannot read. */
export function readInitialData(): InitialData | null {
  const text = document.getElementById(FIRST_ANSWERS_ID)?.textContent
  if (text === undefined) return null
  const first = JSON.parse(text) as InitialData
  const isKnown = isResponse('getStatus', first.status.body) && parseInstant(first.status.asOf) !== null
  return isKnown ? first : null
}

/**
 * Gives a query client what the page was drawn from. Who is signed in is not known yet: until it is, the page stays as
 * it was drawn, for nobody. A reader’s clock that is behind the server’s makes nothing newer than now.
 */
export function seedInitialData(client: QueryClient, { status, confirmedMs }: InitialData): void {
  client.setQueryData(query('getStatus').queryKey, status, { updatedAt: Math.min(confirmedMs, Date.now()) })
  const { queryKey } = query('getSession')
  const nobody: ResponseOf<'getSession'> = { body: { person: null }, asOf: status.asOf, etag: null }
  client.setQueryDefaults(queryKey, { placeholderData: nobody })
  const stop = client.getQueryCache().subscribe((event) => {
    const { queryHash, state } = event.query
    if (queryHash !== hashKey(queryKey) || state.status === 'pending') return
    // Known once: a later sign-in or sign-out must not look like this beginning.
    client.setQueryDefaults(queryKey, {})
    stop()
  })
}

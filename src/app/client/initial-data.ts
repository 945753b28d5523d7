import { hashKey, type QueryClient } from '@tanstack/react-query'
import { parseInstant } from '../../domain/time/instant.ts'
import type { ResponseOf } from './send-request.ts'
import { isResponse } from './operations.ts'
import { query } from './query.ts'

/** The data that the server embeds in the HTML: the public status that it rendered. */
export interface InitialData {
  readonly status: ResponseOf<'getStatus'>
  /** Real time of the server, in milliseconds. */
  readonly confirmedMs: number
}

/** Id of the element that holds the initial data. */
export const INITIAL_DATA_ID = 'initial-data'

/** Reads the initial data from the HTML; null without prerendering or if the data is malformed. */
export function readInitialData(): InitialData | null {
  const text = document.getElementById(INITIAL_DATA_ID)?.textContent
  if (text === undefined) return null
  const first = JSON.parse(text) as InitialData
  const isKnown = isResponse('getStatus', first.status.body) && parseInstant(first.status.asOf) !== null
  return isKnown ? first : null
}

/**
 * Adds the initial data to a query client. Until the session is known, the page stays as prerendered, without
 * a session. If the reader's clock is behind the server's, the data counts as fetched now.
 */
export function seedInitialData(client: QueryClient, { status, confirmedMs }: InitialData): void {
  client.setQueryData(query('getStatus').queryKey, status, { updatedAt: Math.min(confirmedMs, Date.now()) })
  const { queryKey } = query('getSession')
  const nobody: ResponseOf<'getSession'> = { body: { person: null }, asOf: status.asOf, etag: null }
  client.setQueryDefaults(queryKey, { placeholderData: nobody })
  const stop = client.getQueryCache().subscribe((event) => {
    const { queryHash, state } = event.query
    if (queryHash !== hashKey(queryKey) || state.status === 'pending') return
    // Once the session is known, the placeholder must not reappear at a later sign-in or sign-out.
    client.setQueryDefaults(queryKey, {})
    stop()
  })
}

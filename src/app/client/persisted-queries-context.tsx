import { createContext, useContext } from 'react'
import type { PersistedQueries } from './persisted-queries.ts'

const NOTHING_KEPT: PersistedQueries = { restore: async () => undefined, erase: async () => undefined }

/** The answers kept in this browser; nothing where the app runs without them. */
export const PersistedQueriesContext = createContext<PersistedQueries>(NOTHING_KEPT)

export function usePersistedQueries(): PersistedQueries {
  return useContext(PersistedQueriesContext)
}

import { createContext, useContext } from 'react'

export interface PersistedQueries {
  /** Restores and refetches the persisted queries. Until then, the page shows their age. */
  restore(): Promise<void>
  /** Deletes the persisted queries: at sign-in, at sign-out, and when the session has ended. */
  erase(): Promise<void>
}

/** Session storage key of this tab's token, which other tabs, perhaps of other people, do not have. */
export const TOKEN = 'dockboard-answers'

const NOT_PERSISTED: PersistedQueries = { restore: async () => undefined, erase: async () => undefined }

/** The persisted queries; a no-op where the app runs without them. */
export const PersistedQueriesContext = createContext<PersistedQueries>(NOT_PERSISTED)

export function usePersistedQueries(): PersistedQueries {
  return useContext(PersistedQueriesContext)
}

import { createContext, useContext } from 'react'

export interface PersistedQueries {
  /** Puts what was kept back; everything is asked again at once, and until then shows its age. */
  restore(): Promise<void>
  /** Forgets it: at sign-in, at sign-out, and when the api says that the session has ended. */
  erase(): Promise<void>
}

/** Names the session's answers in this tab: another tab, another person's maybe, does not know it. */
export const TOKEN = 'dockboard-answers'

const NOTHING_KEPT: PersistedQueries = { restore: async () => undefined, erase: async () => undefined }

/** The answers kept in this browser; nothing where the app runs without them. */
export const PersistedQueriesContext = createContext<PersistedQueries>(NOTHING_KEPT)

export function usePersistedQueries(): PersistedQueries {
  return useContext(PersistedQueriesContext)
}

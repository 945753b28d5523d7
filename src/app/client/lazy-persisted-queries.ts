import type { QueryClient } from '@tanstack/react-query'
import { type PersistedQueries, TOKEN } from './persisted-queries-context.tsx'

const AFTER_FIRST_PAINT_MS = 2_000

/** Persisted queries whose code loads after the page, or before it if this tab has persisted queries. */
export function lazyPersistedQueries(client: QueryClient): PersistedQueries {
  let loaded: Promise<PersistedQueries> | null = null
  const load = async (): Promise<PersistedQueries> => (await import('./persisted-queries.ts')).persistQueries(client)
  const get = (): Promise<PersistedQueries> => (loaded ??= load())
  const tryAgainLater = (): void => {
    loaded = null
  }
  return {
    async restore() {
      if (!hasPersisted()) {
        setTimeout(() => void get().catch(tryAgainLater), AFTER_FIRST_PAINT_MS)
        return
      }
      // Ignore a failure to restore: the page fetches its data anyway.
      await get().then((persisted) => persisted.restore(), tryAgainLater)
    },
    // Without the code, remove the token: the entry becomes unreadable and is deleted later.
    erase: () => get().then((persisted) => persisted.erase(), forgetName),
  }
}

function hasPersisted(): boolean {
  try {
    return sessionStorage.getItem(TOKEN) !== null
  } catch {
    return false
  }
}

function forgetName(): void {
  try {
    sessionStorage.removeItem(TOKEN)
  } catch {
    // Storage is blocked: there is no token.
  }
}

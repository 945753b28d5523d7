import type { QueryClient } from '@tanstack/react-query'
import { type PersistedQueries, TOKEN } from './persisted-queries-context.tsx'

const AFTER_FIRST_PAINT_MS = 2_000

/** What is kept of the session, its code loaded after the page; before it only where something was kept. */
export function lazyPersistedQueries(client: QueryClient): PersistedQueries {
  let loaded: Promise<PersistedQueries> | null = null
  const load = async (): Promise<PersistedQueries> =>
    (await import('./persisted-queries.ts')).persistQueries(client)
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
      // Nothing put back is no reason for nothing shown: the page asks anew all the same.
      await get().then((persisted) => persisted.restore(), tryAgainLater)
    },
    // Without its code: an answer that has lost its name cannot be found again, and goes after a day.
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
    // Refused storage: nothing was named.
  }
}

import type { QueryClient } from '@tanstack/react-query'
import { query } from './query.ts'

const PERSON = 'dockboard-session'

/**
 * Tabs share the session: tells the other ones who is signed in (an id; empty for nobody), and drops what a person saw
 * here once another tab has signed in somebody else, until `signal`.
 */
export function followSession(client: QueryClient, person: string, signal: AbortSignal): void {
  window.addEventListener(
    'storage',
    ({ key, newValue }) => {
      if (key === PERSON && newValue !== null && newValue !== person) void dropUnlessStill(client, person)
    },
    { signal },
  )
  try {
    localStorage.setItem(PERSON, person)
    // The other tabs have been told: nothing stays on the device.
    localStorage.removeItem(PERSON)
  } catch {
    // Storage is blocked: the other tabs learn it from their next request.
  }
}

/** The demonstration has a session for each tab, so that the server decides. Without its answer, the other tab is believed. */
async function dropUnlessStill(client: QueryClient, person: string): Promise<void> {
  const session = await client.query({ ...query('getSession'), staleTime: 0, retry: false }).catch(() => null)
  if (session === null || (session.body.person?.id ?? '') !== person) await client.resetQueries()
}

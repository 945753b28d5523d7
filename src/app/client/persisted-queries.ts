import {
  defaultShouldDehydrateQuery,
  dehydrate,
  type DehydratedState,
  hydrate,
  type Query,
  type QueryClient,
} from '@tanstack/react-query'
import { createStore, del, entries, get, set } from 'idb-keyval'
import { type PersistedQueries, TOKEN } from './persisted-queries-context.tsx'
import { ACCESS } from './query.ts'

/** The last responses of one session, stored so that the last facts stay when the API cannot be reached. */
interface PersistedState {
  readonly savedMs: number
  readonly state: DehydratedState
}

const SAVE_AFTER_MS = 1_000
const FORGET_AFTER_MS = 24 * 60 * 60 * 1_000

/** Persists the queries of `client` in IndexedDB. Does nothing if the browser blocks storage. */
export function persistQueries(client: QueryClient): PersistedQueries {
  const store = attempt(() => createStore('dockboard', 'answers'))
  let timer: ReturnType<typeof setTimeout> | undefined
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.state.status !== 'success') return
    clearTimeout(timer)
    timer = setTimeout(() => void save(), SAVE_AFTER_MS)
  })

  async function save(): Promise<void> {
    const token = sessionToken()
    if (token === null || store === null) return
    const persisted: PersistedState = {
      savedMs: Date.now(),
      state: dehydrate(client, { shouldDehydrateQuery: isPersisted }),
    }
    await quietly(() => set(token, persisted, store))
  }

  return {
    async restore() {
      const token = sessionToken()
      if (token === null || store === null) return
      await quietly(async () => {
        for (const [key, persisted] of await entries<string, Partial<PersistedState> | null>(store)) {
          if (!(Date.now() - (persisted?.savedMs ?? 0) <= FORGET_AFTER_MS)) await del(key, store)
        }
        const persisted = await get<PersistedState>(token, store)
        if (persisted !== undefined) hydrate(client, persisted.state)
      })
      void client.invalidateQueries()
    },
    async erase() {
      clearTimeout(timer)
      const token = sessionToken()
      if (token === null || store === null) return
      attempt(() => sessionStorage.removeItem(TOKEN))
      await quietly(() => del(token, store))
    },
  }
}

/** Excludes accesses by staff: opening the store again needs the reason again. */
function isPersisted(query: Query): boolean {
  return defaultShouldDehydrateQuery(query) && query.queryKey[0] !== ACCESS
}

function sessionToken(): string | null {
  return attempt(() => {
    const known = sessionStorage.getItem(TOKEN)
    if (known !== null) return known
    const token = crypto.randomUUID()
    sessionStorage.setItem(TOKEN, token)
    return token
  })
}

function attempt<T>(work: () => T): T | null {
  try {
    return work()
  } catch {
    return null
  }
}

async function quietly(write: () => Promise<unknown>): Promise<void> {
  try {
    await write()
  } catch {
    // Storage is blocked: nothing is persisted.
  }
}

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

/**
 * The last responses of one session, stored so that the last facts stay when the API cannot be reached. They are
 * encrypted with a secret that only the tab has: once it is closed, nobody can read them on the device.
 */
interface PersistedState {
  readonly savedMs: number
  readonly iv: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

const SAVE_AFTER_MS = 1_000
/** The length of a session. */
const FORGET_AFTER_MS = 8 * 60 * 60 * 1_000

/** Persists the queries of `client` in IndexedDB. Does nothing if the browser blocks storage. */
export function persistQueries(client: QueryClient): PersistedQueries {
  const store = attempt(() => createStore('dockboard', 'answers'))
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> = Promise.resolve()
  client.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.state.status !== 'success') return
    clearTimeout(timer)
    timer = setTimeout(() => {
      const token = tabToken()
      saving = saving.then(() => save(token))
    }, SAVE_AFTER_MS)
  })

  async function save(token: TabToken | null): Promise<void> {
    if (token === null || store === null) return
    const savedMs = Date.now()
    const state = JSON.stringify(dehydrate(client, { shouldDehydrateQuery: isPersisted }))
    await quietly(async () => {
      const iv = crypto.getRandomValues(new Uint8Array(12))
      const key = await keyOf(token)
      const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(state))
      await set(token.name, { savedMs, iv, sealed } satisfies PersistedState, store)
    })
  }

  return {
    async restore() {
      const token = tabToken()
      if (token === null || store === null) return
      await quietly(async () => {
        for (const [key, persisted] of await entries<string, Partial<PersistedState> | null>(store)) {
          if (!(Date.now() - (persisted?.savedMs ?? 0) <= FORGET_AFTER_MS)) await del(key, store)
        }
        const persisted = await get<PersistedState>(token.name, store)
        if (persisted === undefined) return
        const { iv, sealed } = persisted
        const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, await keyOf(token), sealed)
        const state: unknown = JSON.parse(new TextDecoder().decode(text))
        if (isDehydrated(state)) hydrate(client, state)
      })
      void client.invalidateQueries()
    },
    async erase() {
      clearTimeout(timer)
      const token = tabToken()
      if (token === null || store === null) return
      attempt(() => sessionStorage.removeItem(TOKEN))
      // A save that has begun would write after the deletion.
      await saving
      await quietly(() => del(token.name, store))
    },
  }
}

/** The secret of the tab has sealed it, so that only our own code has written it. */
function isDehydrated(value: unknown): value is DehydratedState {
  return typeof value === 'object' && value !== null
}

/**
 * Excludes accesses by staff: opening the store again needs the reason again. Excludes that nobody is signed in:
 * restored, it would send a person who has signed in meanwhile to the page of sign-in.
 */
function isPersisted(query: Query): boolean {
  const [operation] = query.queryKey
  if (operation === 'getSession' && isOfNobody(query.state.data)) return false
  return defaultShouldDehydrateQuery(query) && operation !== ACCESS
}

function isOfNobody(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || !('body' in data)) return false
  const { body } = data
  return typeof body === 'object' && body !== null && 'person' in body && body.person === null
}

interface TabToken {
  /** The name of the tab's entry. */
  readonly name: string
  readonly secret: string
}

function tabToken(): TabToken | null {
  return attempt(() => {
    const known = sessionStorage.getItem(TOKEN) ?? `${crypto.randomUUID()} ${crypto.randomUUID()}`
    sessionStorage.setItem(TOKEN, known)
    const [name = '', secret = ''] = known.split(' ')
    return { name, secret }
  })
}

async function keyOf({ secret }: TabToken): Promise<CryptoKey> {
  // The secret is random: one round is enough.
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret))
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
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

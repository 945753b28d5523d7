import { QueryClient } from '@tanstack/react-query'
import { IDBFactory } from 'fake-indexeddb'
import { createStore, entries, set } from 'idb-keyval'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TOKEN } from './persisted-queries-context.tsx'
import { persistQueries } from './persisted-queries.ts'
import { ACCESS } from './query.ts'

const READ_AT = Date.parse('2026-11-02T12:00:00Z')
const SESSION_MS = 8 * 60 * 60 * 1_000

let tab = new Map<string, string>()
/** Simulates another tab, which has its own session storage. */
const openTab = (): void => {
  tab = new Map()
}

beforeEach(() => {
  openTab()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: READ_AT })
  vi.stubGlobal('indexedDB', new IDBFactory())
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => tab.get(key) ?? null,
    setItem: (key: string, value: string) => tab.set(key, value),
    removeItem: (key: string) => tab.delete(key),
  })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Only ends a test that hangs. */
const WAIT = { timeout: 60_000 }

const stored = () => entries<string, unknown>(createStore('dockboard', 'answers'))

/** Waits until this tab has stored its responses. A save that goes on would write in the next test. */
async function untilStored(): Promise<void> {
  const [name] = tab.get(TOKEN)?.split(' ') ?? []
  await vi.waitFor(async () => expect((await stored()).map(([key]) => key)).toContain(name), WAIT)
}

/** Caches responses in this tab and waits until they are stored. */
async function read(...keys: readonly string[]) {
  const client = new QueryClient()
  const persisted = persistQueries(client)
  for (const key of keys) client.setQueryData([key], `answer to ${key}`)
  await vi.advanceTimersByTimeAsync(1_000)
  await untilStored()
  return persisted
}

/** Returns the client of a reloaded page. */
async function restored(): Promise<QueryClient> {
  const client = new QueryClient()
  await persistQueries(client).restore()
  return client
}

test('a reloaded page restores its responses with their age, and refetches them', async () => {
  await read('status')
  vi.setSystemTime(READ_AT + 60_000)
  expect((await restored()).getQueryState(['status'])).toMatchObject({
    data: 'answer to status',
    dataUpdatedAt: READ_AT,
    isInvalidated: true,
  })
})

test('an access by staff is not stored', async () => {
  await read('status', ACCESS)
  const client = await restored()
  expect([client.getQueryData(['status']), client.getQueryData([ACCESS])]).toEqual(['answer to status', undefined])
})

// One test each: a client that was restored saves too, and must not do so in the tab of the next one.
test.each([
  ['a signed-in person is restored', { name: 'Renée' }],
  ['that nobody is signed in is not restored', null],
])('%s', async (_, person) => {
  const client = new QueryClient()
  persistQueries(client)
  client.setQueryData(['status'], 'answer')
  client.setQueryData(['getSession', {}], { body: { person } })
  await vi.advanceTimersByTimeAsync(1_000)
  await untilStored()
  const restoredData = (await restored()).getQueryData(['getSession', {}])
  expect(restoredData).toEqual(person === null ? undefined : { body: { person } })
})

test('another tab restores nothing, and neither does the same tab after an erase', async () => {
  const persisted = await read('status')
  const first = tab
  openTab()
  expect((await restored()).getQueryData(['status'])).toBeUndefined()
  tab = first
  await persisted.erase()
  expect(tab.has(TOKEN)).toBe(false)
  expect(await stored()).toEqual([])
})

test('an erase during a save leaves nothing', async () => {
  const client = new QueryClient()
  const persisted = persistQueries(client)
  client.setQueryData(['status'], 'answer')
  // Not advanceTimersByTimeAsync, which would let the save end.
  vi.advanceTimersByTime(1_000)
  vi.advanceTimersByTime(1_000)
  await persisted.erase()
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve))
  expect(await stored()).toEqual([])
})

test('what is stored contains no response, and no secret of the tab', async () => {
  await read('status')
  const text = JSON.stringify(await stored(), (_, value: unknown) =>
    value instanceof ArrayBuffer || ArrayBuffer.isView(value)
      ? Buffer.from(value as Uint8Array).toString('latin1')
      : value,
  )
  expect(text).toContain('sealed')
  expect(text).not.toContain('answer to status')
  expect(text).not.toContain(tab.get(TOKEN)?.split(' ')[1])
})

test('responses of any tab are deleted after the length of a session', async () => {
  await read('status')
  openTab()
  vi.setSystemTime(READ_AT + SESSION_MS + 2_000)
  await restored()
  expect(await stored()).toEqual([])
})

test.each([null, 'text', {}, { savedMs: 'yesterday' }, { savedMs: READ_AT, iv: 'x', sealed: 'y' }])(
  'ignores a malformed entry: %j',
  async (broken) => {
    await read('status')
    await set('another tab', broken, createStore('dockboard', 'answers'))
    expect((await restored()).getQueryData(['status'])).toBe('answer to status')
    await set(tab.get(TOKEN)?.split(' ')[0] ?? '', broken, createStore('dockboard', 'answers'))
    expect((await restored()).getQueryData(['status'])).toBeUndefined()
  },
)

test('stores nothing, and does not fail, if the browser blocks storage', async () => {
  const open = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  vi.stubGlobal('indexedDB', { open })
  const client = await restored()
  client.setQueryData(['status'], 'answer')
  await vi.advanceTimersByTimeAsync(1_000)
  await persistQueries(client).erase()
  expect(client.getQueryData(['status'])).toBe('answer')
})

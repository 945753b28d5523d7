import { QueryClient } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { lazyPersistedQueries } from './lazy-persisted-queries.ts'
import { TOKEN } from './persisted-queries-context.tsx'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.doUnmock('./persisted-queries.ts')
})

test('starts the page and forgets the token if the code of persisted queries cannot be loaded', async () => {
  vi.doMock('./persisted-queries.ts', () => {
    throw new TypeError('the chunk did not come')
  })
  const persisted = new Map([[TOKEN, 'a name']])
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => persisted.get(key) ?? null,
    removeItem: (key: string) => persisted.delete(key),
  })
  const answers = lazyPersistedQueries(new QueryClient())
  await expect(answers.restore()).resolves.toBeUndefined()
  await answers.erase()
  expect(persisted.has(TOKEN)).toBe(false)
})

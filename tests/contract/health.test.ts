import { expect, test } from 'vitest'
import { createApi } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import { StoreUnavailable } from '../../src/api/fact-store.ts'
import { expectProblem } from './ask.ts'
import { openMemoryHost } from './memory-test-host.ts'
import { scenario } from './test-host.ts'

const { host } = openMemoryHost({ seed: scenario })
const away = () => Promise.reject(new StoreUnavailable())
const ASKED = ['', '?ready', '?ready=1', '?ready=true']

function asking(parts: Partial<Host>): (path: string) => Promise<Response> {
  const api = createApi({ ...host, ...parts })
  return (path) => api.fetch(new Request(`http://test${path}`))
}

test.each(ASKED)('a ready host reports ok and ready for %s', async (query) => {
  const response = await asking({})(`/api/health${query}`)
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', ready: true }])
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('a host without its facts and sessions is alive but not ready', async () => {
  const ask = asking({
    ready: async () => false,
    store: { transaction: away },
    sessions: { ...host.sessions, caller: away },
  })
  const response = await ask('/api/health')
  expect([response.status, await response.json()]).toEqual([200, { status: 'ok', ready: false }])
  await expectProblem(await ask('/api/health?ready'), 503, 'unavailable')
})

test('public data is read as the public viewer for every caller', async () => {
  const viewers: unknown[] = []
  const ask = asking({
    sessions: { ...host.sessions, caller: async () => scenario.personas['store-owner'] },
    store: {
      transaction(viewer, work) {
        viewers.push(viewer)
        return host.store.transaction(viewer, work)
      },
    },
  })
  expect((await ask('/api/status')).status).toBe(200)
  expect((await ask('/api/incidents')).status).toBe(200)
  expect((await ask('/api/session')).status).toBe(200)
  const { storeIds } = scenario.personas['store-owner']
  expect(viewers).toEqual([{ kind: 'public' }, { kind: 'public' }, expect.objectContaining({ storeIds })])
})

import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openHttp, type OpenHttp } from '../../tests/server/open-http.ts'
import type { FactStore } from '../../src/api/fact-store.ts'
import { StoreUnavailable } from '../../src/api/fact-store.ts'
import { instant } from '../../src/domain/time/instant.ts'

const SUSPENDED = instant('2022-08-08T22:49:00-04:00')
const BEFORE = instant('2022-08-08T22:48:00-04:00')

/** A store that can be unavailable or slow, and counts its transactions. */
function storeAround(store: FactStore) {
  const state = { isAway: false, delayMs: 0, asked: 0 }
  const around: FactStore = {
    async transaction(viewer, work) {
      state.asked += 1
      if (state.delayMs > 0) await pause(state.delayMs)
      if (state.isAway) throw new StoreUnavailable('away')
      return store.transaction(viewer, work)
    },
  }
  return { state, around }
}

let http: OpenHttp
let store: ReturnType<typeof storeAround>['state']

beforeEach(async () => {
  http = await openHttp({
    around(host) {
      const { state, around } = storeAround(host.store)
      store = state
      return { ...host, store: around }
    },
  })
  // The first refresh has ended.
  await ask()
})
afterEach(() => http.close())

const ask = (headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
  fetch(`${http.address}/api/status`, { method, headers })
const past = (coding: string): Promise<Response> =>
  fetch(`${http.address}/api/status?at=${http.host.clock.now()}`, { headers: { 'accept-encoding': coding } })
const asOf = (response: Response): string | null => response.headers.get('dockboard-as-of')
const moveTo = async (at: string): Promise<void> => {
  await http.host.clock.demo?.move(instant(at))
  http.host.events.publish({ topic: 'clock' })
}

describe('the cached status', () => {
  test('equals the response of the API, header for header, in each coding', async () => {
    // The cache has no past status, so the API answers it.
    const direct = await past('identity')
    expect(direct.headers.get('x-request-id')).not.toBeNull()
    const expected: unknown = await direct.json()
    for (const coding of ['br', 'gzip', 'identity']) {
      const response = await ask({ 'accept-encoding': coding })
      expect(response.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding)
      for (const name of ['etag', 'cache-control', 'content-type', 'vary', 'content-security-policy']) {
        expect([name, response.headers.get(name)]).toEqual([name, direct.headers.get(name)])
      }
      expect(response.headers.get('x-request-id')).toBeNull()
      expect(await response.json()).toEqual(expected)
    }
  })

  test('is sent for a query without a parameter of the operation too', async () => {
    for (const query of ['?', '?x', '?AT=now&limit=1']) {
      const response = await fetch(`${http.address}/api/status${query}`)
      expect([response.status, response.headers.get('x-request-id')]).toEqual([200, null])
    }
  })

  test('returns 304 for a matching ETag', async () => {
    const first = await ask()
    const etag = first.headers.get('etag') ?? ''
    const again = await ask({ 'if-none-match': `"other", W/${etag}` })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect(again.headers.get('etag')).toBe(etag)
    expect(again.headers.get('cache-control')).toBe(first.headers.get('cache-control'))
    expect(asOf(again)).not.toBeNull()
  })

  test('answers HEAD without a body and rejects other methods', async () => {
    const head = await ask({ 'accept-encoding': 'identity' }, 'HEAD')
    expect([head.status, await head.text()]).toEqual([200, ''])
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(1_000)
    expect((await ask({}, 'DELETE')).status).toBe(405)
  })

  test('needs no transaction for a reader', async () => {
    const before = store.asked
    await Promise.all(Array.from({ length: 50 }, () => ask()))
    expect(store.asked).toBe(before)
  })

  test('is refreshed once for all readers after a published change', async () => {
    await moveTo(BEFORE)
    const old = (await ask()).headers.get('etag')
    const before = store.asked
    store.delayMs = 50
    await moveTo(SUSPENDED)
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
    expect(new Set(answers.map((answer) => answer.headers.get('etag'))).size).toBe(1)
    expect(answers[0]?.headers.get('etag')).not.toBe(old)
    expect(answers[0] && asOf(answers[0])).toMatch(/^2022-08-09T02:49:00/)
    // One for the status, one for the next transition, and one for the count of late deliveries.
    expect(store.asked - before).toBeLessThanOrEqual(3)
  })

  test('is refreshed at the next transition', async () => {
    await moveTo('2022-08-08T22:48:59.500-04:00')
    const old = (await ask()).headers.get('etag')
    await expect.poll(async () => (await ask()).headers.get('etag'), { timeout: 5_000 }).not.toBe(old)
  })
})

describe('while the database is unavailable', () => {
  test('serves the last known status with its age, and waits only briefly for a change', async () => {
    const last = await ask()
    store.isAway = true
    await moveTo('2022-08-12T09:00:00-04:00')
    const old = await ask()
    expect([old.status, asOf(old), old.headers.get('etag')]).toEqual([200, asOf(last), last.headers.get('etag')])
    expect((await fetch(`${http.address}/api/incidents`)).status).toBe(503)

    store.isAway = false
    await expect.poll(async () => asOf(await ask()), { timeout: 8_000 }).toMatch(/^2022-08-12T13:00/)
  })

  test('answers with unavailable where no status was ever read', async () => {
    const never = await openHttp({
      around: (host) => ({
        ...host,
        store: { transaction: () => Promise.reject(new StoreUnavailable('away')) },
      }),
    })
    const response = await fetch(`${never.address}/api/status`)
    expect([response.status, response.headers.get('content-type')]).toEqual([503, 'application/problem+json'])
    await never.close()
  })
})

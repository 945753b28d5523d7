import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SUSPENSION } from '../../src/scenario/updates/suspension.ts'
import { expectProblem, read, REASON, sending } from '../contract/ask.ts'
import { listen } from '../contract/event-reader.ts'
import { placed } from '../contract/intake-calls.ts'
import type { Fetch } from '../contract/test-host.ts'
import { few } from '../database/few.ts'
import { type Callers, createCallers } from './callers.ts'
import { freePort } from '../database/postgres-server.ts'
import { type HostProcess, startHost } from './host-process.ts'
import { type Place, seededPlace } from './places.ts'
import { openProxy, type Proxy } from './proxy.ts'
import { torn } from './whole.ts'

const { inQueue } = few.storyStores
let place: Place
let proxy: Proxy
let callers: Callers
let settings: Record<string, string>

beforeAll(async () => {
  place = await seededPlace('postgres')
  callers = createCallers(place.token)
  proxy = await openProxy(place.settings['DATABASE_URL'] ?? '')
  settings = { ...place.settings, DATABASE_URL: proxy.url }
})
afterAll(async () => {
  await proxy.close()
  await place.clear()
})

const ready = async (nobody: Fetch): Promise<unknown> => (await nobody('/api/health')).json()
const receipt = (kind: string, key: string) =>
  sending('POST', { updateId: SUSPENSION.id, kind }, { 'idempotency-key': key })

async function expectUnavailable(response: Response): Promise<void> {
  await expectProblem(response, 503, 'unavailable')
  expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0)
}

/** Polls until the condition holds. The test’s timeout ends it otherwise. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50)
}

test('a host started without its database is alive but not ready, and recovers', async () => {
  await proxy.cut()
  const port = await freePort()
  const host = startHost({ ...settings, PORT: String(port) })
  const nobody = callers.as('nobody', `http://127.0.0.1:${port}`)
  await until(async () => {
    const response = await nobody('/api/health').catch(() => null)
    return response?.status === 200
  })
  expect(await ready(nobody)).toEqual({ status: 'ok', ready: false })
  for (const path of ['/api/health?ready', '/api/status', '/api/clock', '/', '/fr/', '/api/events']) {
    await expectUnavailable(await nobody(path))
  }
  await expectUnavailable(await nobody('/api/session', sending('POST', { persona: 'ops' })))

  await proxy.mend()
  await host.ready
  expect(await ready(nobody)).toEqual({ status: 'ok', ready: true })
  expect((await nobody('/api/status')).status).toBe(200)
  expect(await host.end('SIGTERM')).toBe(0)
})

describe('while the database is unavailable', () => {
  let host: HostProcess
  let at: string
  let nobody: Fetch
  let owner: Fetch

  beforeAll(async () => {
    host = startHost(settings)
    at = await host.ready
    nobody = callers.as('nobody', at)
    owner = callers.as('store-owner', at)
    await read(owner, `/api/stores/${inQueue}/receipts`, receipt('viewed', 'before'))
  })
  afterAll(() => host.end('SIGKILL'))

  test('the last known status is served with its age, and every other response has Retry-After', async () => {
    const text = await (await nobody('/api/status')).text()
    await proxy.cut()
    expect(await ready(nobody)).toEqual({ status: 'ok', ready: false })
    await expectUnavailable(await nobody('/api/health?ready'))

    const first = await nobody('/api/status')
    expect([first.status, await first.text()]).toEqual([200, text])
    const second = await nobody('/api/status')
    expect(second.headers.get('dockboard-as-of')).toBe(first.headers.get('dockboard-as-of'))

    await expectUnavailable(await nobody('/api/incidents'))
    await expectUnavailable(await nobody('/api/session', sending('POST', { persona: 'ops' })))
    await expectUnavailable(await nobody('/api/clock', sending('PUT', { moment: 'cap' })))
    await expectUnavailable(await owner(`/api/stores/${inQueue}/status`))
    await expectUnavailable(await owner(`/api/stores/${inQueue}/receipts`, receipt('acknowledged', 'away')))
    await expectUnavailable(await owner('/api/events'))
    const events = [placed('SO990000001')]
    await expectUnavailable(await callers.as('apiClient', at)('/api/order-events', sending('POST', { events })))
  })

  test('the host recovers by itself: no acknowledged write is lost, and no rejected write is stored', async () => {
    const reader = await listen(nobody)
    await proxy.mend()
    await until(async () => (await nobody('/api/health?ready')).status === 200)
    await until(async () => (await reader.received()).some(({ event }) => event === 'resync'))
    await reader.stop()

    const again = await owner(`/api/stores/${inQueue}/receipts`, receipt('viewed', 'before'))
    expect([again.status, await again.json()]).toEqual([201, expect.objectContaining({ acknowledgedAt: null })])
    expect((await owner(`/api/stores/${inQueue}/receipts`, receipt('acknowledged', 'away'))).status).toBe(201)
    expect(await place.access(torn)).toEqual([])
  })

  test('more calls than connections fail without leaking a connection', async () => {
    const access = () => callers.as('support', at)(`/api/stores/${inQueue}/status`, { headers: REASON })
    expect((await access()).status).toBe(200)
    const calls = Array.from({ length: 40 }, access)
    await proxy.cut()
    const statuses = (await Promise.all(calls)).map(({ status }) => status)
    expect(statuses.filter((status) => status !== 200 && status !== 503)).toEqual([])
    await proxy.mend()
    await until(async () => (await access()).status === 200)
    const after = await Promise.all(Array.from({ length: 20 }, access))
    expect(new Set(after.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await place.access(torn)).toEqual([])
  })

  test('a silent network blocks neither the status nor the liveness check', async () => {
    proxy.hush()
    expect(await ready(nobody)).toEqual({ status: 'ok', ready: false })
    expect((await nobody('/api/status')).status).toBe(200)
    const waiting = owner(`/api/stores/${inQueue}/receipts`, receipt('acknowledged', randomUUID()))
    await proxy.mend()
    expect((await waiting).status).toBe(201)
    await until(async () => (await nobody('/api/health?ready')).status === 200)
  })

  test('a request in progress at shutdown is answered, and the host exits with code 0', async () => {
    proxy.hush()
    const waiting = owner(`/api/stores/${inQueue}/receipts`, receipt('acknowledged', randomUUID()))
    await pause(200)
    const ended = host.end('SIGTERM')
    await pause(200)
    await proxy.mend()
    expect((await waiting).status).toBe(201)
    expect(await ended).toBe(0)
  })
})

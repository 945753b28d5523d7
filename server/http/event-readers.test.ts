import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type EventReader, listen } from '../../tests/contract/event-reader.ts'
import { scenario } from '../../tests/contract/test-host.ts'
import { StoreUnavailable } from '../../src/api/fact-store.ts'
import { openHttp, type OpenHttp } from '../../tests/server/open-http.ts'
import { openRaw, problemIn } from '../../tests/server/raw-connection.ts'

const { inQueue, inProcess } = scenario.storyStores
const NETWORK = { topic: 'network' } as const

let http: OpenHttp
let readers: EventReader[]

beforeEach(async () => {
  readers = []
  http = await openHttp({ limits: { sessionCheckMs: 50, eventReaders: 4 } })
})
afterEach(async () => {
  await Promise.all(readers.map((reader) => reader.stop()))
  await http.close()
})

async function reading(persona: string | null, lastEventId?: string) {
  const reader = await listen(
    (path, init) =>
      fetch(`${http.address}${path}`, {
        ...init,
        headers: { ...(init?.headers as Record<string, string>), cookie: `persona=${persona ?? ''}` },
      }),
    lastEventId,
  )
  readers.push(reader)
  await expect.poll(async () => (greeting = (await reader.received())[0])).toBeDefined()
  return { reader, greeting }
}
let greeting: Awaited<ReturnType<EventReader['received']>>[number] | undefined

const data = async (reader: EventReader) => (await reader.received()).map((event) => event.data)
/** Waits until published changes have arrived. */
const changesArrive = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 50)
  })
const GET = (headers = '') => `GET /api/events HTTP/1.1\r\nHost: x\r\n${headers}\r\n`

test('a client has a limited number of streams, and a closed one makes room', async () => {
  const limited = await openHttp({ limits: { eventReadersOfClient: 2 } })
  const open = () => fetch(`${limited.address}/api/events`)
  const [one, two] = [await open(), await open()]
  expect([one.status, two.status]).toEqual([200, 200])
  const rejected = await open()
  expect([rejected.status, rejected.headers.get('retry-after')]).toEqual([503, '60'])
  await one.body?.cancel()
  await expect
    .poll(async () => {
      const again = await open()
      await again.body?.cancel()
      return again.status
    })
    .toBe(200)
  await two.body?.cancel()
  await limited.close()
})

test('a stream that could not be opened is not counted', async () => {
  let isBroken = true
  const limited = await openHttp({
    limits: { eventReadersOfClient: 2 },
    around: (host) => ({
      ...host,
      sessions: {
        ...host.sessions,
        caller: (request) =>
          isBroken ? Promise.reject(new StoreUnavailable('no database')) : host.sessions.caller(request),
      },
    }),
  })
  const open = () => fetch(`${limited.address}/api/events`)
  for (let count = 0; count < 4; count += 1) {
    const failed = await open()
    expect([failed.status, await failed.text()]).toEqual([503, expect.stringContaining('unavailable')])
  }
  isBroken = false
  const opened = await open()
  expect(opened.status).toBe(200)
  await opened.body?.cancel()
  await limited.close()
})

test('a stream whose person loses a right while it is opened ends at once', async () => {
  let asked = 0
  const lossy = await openHttp({
    // Without the check of open streams.
    limits: { sessionCheckMs: 600_000 },
    around: (host) => ({
      ...host,
      sessions: {
        ...host.sessions,
        async caller(request) {
          const caller = await host.sessions.caller(request)
          if (caller === null || caller === 'expired') return caller
          asked += 1
          return asked === 1 ? caller : { ...caller, storeIds: [] }
        },
      },
    }),
  })
  const response = await fetch(`${lossy.address}/api/events`, { headers: { cookie: 'persona=store-owner' } })
  expect(response.status).toBe(200)
  // The body ends by itself.
  expect(await response.text()).toContain('retry: 0')
  await lossy.close()
})

test('of concurrent requests of one client, no more than its streams are opened', async () => {
  const limited = await openHttp({ limits: { eventReadersOfClient: 2 } })
  const all = await Promise.all(Array.from({ length: 12 }, () => fetch(`${limited.address}/api/events`)))
  expect(all.filter(({ status }) => status === 200)).toHaveLength(2)
  for (const { body } of all) await body?.cancel()
  await limited.close()
})

describe('the event streams of the server', () => {
  test('send each reader only the changes that it may receive', async () => {
    const [owner, chain, nobody] = [await reading('store-owner'), await reading('chain-owner'), await reading(null)]
    http.host.events.publish({ topic: 'store', storeId: inQueue })
    http.host.events.publish({ topic: 'store', storeId: inProcess })
    http.host.events.publish(NETWORK)
    await changesArrive()
    expect(await data(owner.reader)).toEqual([{ topic: 'store', storeId: inQueue }, NETWORK])
    expect(await data(chain.reader)).toEqual([{ topic: 'store', storeId: inProcess }, NETWORK])
    expect(await data(nobody.reader)).toEqual([NETWORK])
  })

  test('have the same positions as the API', async () => {
    const { reader, greeting: first } = await reading('store-owner')
    const { storeIds } = scenario.personas['store-owner']
    expect(first).toMatchObject({ event: 'ready', id: http.host.events.position(storeIds) })
    http.host.events.publish({ topic: 'store', storeId: inProcess })
    http.host.events.publish(NETWORK)
    await changesArrive()
    const [received] = await reader.received()
    expect(received?.id).toBe(http.host.events.position(storeIds))
    expect((await reading('store-owner', received?.id)).greeting?.event).toBe('ready')
    expect((await reading('store-owner', first?.id)).greeting?.event).toBe('resync')
  })

  test('carry the security headers, are not cached and are not chunked', async () => {
    const raw = openRaw(http.port)
    raw.send(GET())
    const text = await raw.until('data: {}\n\n')
    const [head = '', body] = text.split('\r\n\r\n')
    expect(head).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(head).toMatch(/\r\ncontent-type: text\/event-stream\r\n/)
    expect(head).toMatch(/\r\ncache-control: no-store\r\n/)
    expect(head).toMatch(/\r\ncontent-security-policy: default-src 'none'/)
    expect(head).not.toMatch(/transfer-encoding/i)
    expect(body).toMatch(/^retry: \d+\nid: .+\nevent: ready\ndata: \{\}\n\n$/)
    raw.close()
  })

  test('a reader behind another response on the same connection gets events in order', async () => {
    const raw = openRaw(http.port)
    raw.send(`GET /api/openapi.json HTTP/1.1\r\nHost: x\r\n\r\n${GET()}`)
    await raw.until('event: ready')
    http.host.events.publish(NETWORK)
    const text = await raw.until('event: changed')
    expect(text.indexOf('"openapi"')).toBeLessThan(text.indexOf('event: ready'))
    raw.close()
  })

  test('a slow reader is dropped and the others receive events', async () => {
    const { reader } = await reading(null)
    const slow = openRaw(http.port)
    slow.send(GET())
    await slow.until('event: ready')
    slow.pause()
    // The system's own buffers have to fill first. The other reader keeps up meanwhile.
    while (!/dockboard_event_readers_dropped [1-9]/.test(await http.registry.metrics())) {
      for (let round = 0; round < 500; round += 1) http.host.events.publish({ topic: 'clock' })
      await reader.received()
    }
    await reader.received()
    http.host.events.publish(NETWORK)
    await expect.poll(() => data(reader)).toContainEqual(NETWORK)
    slow.close()
  })

  test('the end of a session ends only its own stream', async () => {
    const owner = openRaw(http.port)
    owner.send(GET('Cookie: persona=store-owner\r\n'))
    await owner.until('event: ready')
    const { reader } = await reading(null)
    http.revoked.add('store-owner')
    expect(await owner.ended()).toMatch(/retry: 0\n\n$/)
    http.host.events.publish(NETWORK)
    await expect.poll(() => data(reader)).toEqual([NETWORK])
  })

  test('all streams of a person can be ended at once', async () => {
    const [owner, chain] = [openRaw(http.port), openRaw(http.port)]
    owner.send(GET('Cookie: persona=store-owner\r\n'))
    chain.send(GET('Cookie: persona=chain-owner\r\n'))
    await Promise.all([owner.until('event: ready'), chain.until('event: ready')])
    http.closeStreamsOf(scenario.personas['store-owner'].id)
    expect(await owner.ended()).toMatch(/retry: 0\n\n$/)
    http.host.events.publish(NETWORK)
    await chain.until('event: changed')
    chain.close()
  })

  test('streams beyond the limit of a process are rejected', async () => {
    const all = Array.from({ length: 4 }, () => openRaw(http.port))
    for (const raw of all) {
      raw.send(GET())
      await raw.until('event: ready')
    }
    const more = openRaw(http.port)
    more.send(GET('Connection: close\r\n'))
    expect(problemIn(await more.ended())).toEqual({
      status: 503,
      type: 'urn:dockboard:problem:unavailable',
    })
    for (const raw of all) raw.close()
  })
})

describe('stopping', () => {
  test('finishes requests, sends streams a reconnection time and accepts no new connections', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const other = await openHttp({
      around: (host) => ({
        ...host,
        sessions: { ...host.sessions, methods: () => held.then(() => host.sessions.methods()) },
      }),
    })
    const stream = openRaw(other.port)
    stream.send(GET())
    await stream.until('event: ready')
    const running = fetch(`${other.address}/api/session/methods`)
    await changesArrive()
    const closed = other.server.close(5_000)
    expect(await stream.ended()).toMatch(/retry: \d+\n\n$/)
    await expect(fetch(`${other.address}/icon.svg`)).rejects.toThrow('fetch failed')
    release()
    const response = await running
    expect([response.status, await response.json()]).toEqual([200, expect.anything()])
    await closed
  })

  test('cuts requests that do not finish within the grace period', async () => {
    const other = await openHttp({
      around: (host) => ({
        ...host,
        sessions: { ...host.sessions, methods: () => new Promise(() => undefined) },
      }),
    })
    const running = fetch(`${other.address}/api/session/methods`)
    await changesArrive()
    await other.server.close(100)
    await expect(running).rejects.toThrow('fetch failed')
  })
})

import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHttp, type OpenHttp } from '../../tests/server/open-http.ts'
import { openRaw, problemIn } from '../../tests/server/raw-connection.ts'

let http: OpenHttp
/** Gives a request so little time that only tests of slow requests may use it. */
let impatient: OpenHttp
beforeAll(async () => {
  http = await openHttp()
  impatient = await openHttp({ limits: { headersMs: 300, requestMs: 600, checkEveryMs: 50 } })
})
afterAll(async () => {
  await http.close()
  await impatient.close()
})

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${http.address}${path}`, init)

/** Sends raw bytes and returns the problem that closes the connection. */
async function rejected(bytes: string, { port } = http): Promise<{ status: number; type: string }> {
  const connection = openRaw(port)
  connection.send(bytes)
  return problemIn(await connection.ended())
}

const problem = (status: number, kind: string) => ({ status, type: `urn:dockboard:problem:${kind}` })

describe('bytes that are not a request', () => {
  test.each([
    ['another protocol', 'GET / HTCPCP/1.0\r\n\r\n', 400, 'malformed'],
    ['a header without a name', 'GET / HTTP/1.1\r\n: x\r\n\r\n', 400, 'malformed'],
    [
      'two Content-Length headers',
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n',
      400,
      'malformed',
    ],
    [
      'Content-Length together with chunked encoding',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'malformed',
    ],
    ['an unknown method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n', 501, 'not-implemented'],
    ['too many headers', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'headers-too-large'],
    ['a CONNECT request', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n', 501, 'not-implemented'],
  ])('%s', async (_, bytes, status, kind) => {
    expect(await rejected(bytes)).toEqual(problem(status, kind))
  })
})

describe('requests rejected before the API', () => {
  test.each([
    ['no Host header', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed'],
    ['no Host header for a cached response', 'GET /api/status HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'malformed'],
    ['two Host headers', 'GET / HTTP/1.1\r\nHost: x\r\nhost: y\r\nConnection: close\r\n\r\n', 400, 'malformed'],
    [
      'two Host headers for a cached response',
      'GET /api/status HTTP/1.1\r\nHost: x\r\nHost: x\r\nConnection: close\r\n\r\n',
      400,
      'malformed',
    ],
    ['a target that is not a path', 'GET example HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 400, 'malformed'],
    [
      'an incomplete percent-encoding',
      'GET /%E0%A4%A HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
      400,
      'malformed',
    ],
    ['an invalid Host header', 'GET /api/clock HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n', 400, 'malformed'],
    ['an unsupported method', 'PROPFIND / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 501, 'not-implemented'],
    ['TRACE', 'TRACE /api/status HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', 501, 'not-implemented'],
    [
      'an address over the length limit',
      `GET /${'a'.repeat(3_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
      414,
      'address-too-long',
    ],
  ])('%s', async (_, bytes, status, kind) => {
    expect(await rejected(bytes)).toEqual(problem(status, kind))
  })

  test('accepts an absolute URL, as proxies receive it', async () => {
    const connection = openRaw(http.port)
    connection.send('GET http://example.org/icon.svg HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n')
    expect(await connection.ended()).toContain('<svg/>')
  })

  test('ignores an expectation that it does not know, and answers with all headers', async () => {
    const connection = openRaw(http.port)
    connection.send('GET /api/session HTTP/1.1\r\nHost: x\r\nExpect: the-unexpected\r\nConnection: close\r\n\r\n')
    const answer = await connection.ended()
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
  })

  test('accepts HTTP/1.0 without Host', async () => {
    const connection = openRaw(http.port)
    connection.send('GET /api/session HTTP/1.0\r\n\r\n')
    expect(await connection.ended()).toMatch(/^HTTP\/1\.1 200 /)
  })
})

describe('slow requests', () => {
  test.each([
    ['are rejected during the headers', 'GET / HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'are rejected during the body',
      'POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n{',
    ],
  ])('%s', async (_, bytes) => {
    expect(await rejected(bytes, impatient)).toEqual(problem(408, 'too-slow'))
  })

  test('a request sent line by line gets no additional time', async () => {
    const connection = openRaw(impatient.port)
    connection.send('GET / HTTP/1.1\r\nHost: x\r\n')
    const drip = setInterval(() => connection.send('X: x\r\n'), 50)
    expect(problemIn(await connection.ended()).status).toBe(408)
    clearInterval(drip)
  })
})

test('an upload that its caller aborts is logged as a request, not as an error', async () => {
  const before = http.lines().length
  const socket = connect({ port: http.port, host: '127.0.0.1' })
  socket.write('POST /api/session HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 40\r\n\r\n{')
  await setTimeout(100)
  socket.destroy()
  await expect.poll(() => http.lines().length).toBeGreaterThan(before)
  expect(http.lines().slice(before)).toEqual([expect.objectContaining({ level: 'info', route: '/api/session' })])
})

describe('the API', () => {
  test('returns the same response through the server as directly', async () => {
    const response = await ask('/api/stores', { headers: { cookie: 'persona=store-owner' } })
    expect(response.status).toBe(200)
    expect(((await response.json()) as { stores: unknown[] }).stores).toHaveLength(1)
  })

  test.each(['/api', '/api/', '/api/none', '/api/assets/app-1a2b.js', '/%61pi/status', '/api%2Fstatus'])(
    '%s is not found and not a page',
    async (path) => {
      const response = await ask(path)
      expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    },
  )

  test.each([
    '/api/./events',
    '/api/x/../events',
    '/api/%2e/events',
    '/api/%65vents',
    '/api/events/%2E%2e/session',
    '/api/.\\events',
  ])('%s, another spelling of an address, is rejected', async (path) => {
    expect(await rejected(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toEqual(
      path.startsWith('/api\\') ? problem(404, 'not-found') : problem(400, 'malformed'),
    )
  })

  test('its contract is sent from memory, without calling the API', async () => {
    const answers = await Promise.all(['GET', 'HEAD'].map((method) => ask('/api/openapi.json', { method })))
    expect(answers.map(({ status, headers }) => [status, headers.get('x-request-id')])).toEqual([
      [200, null],
      [200, null],
    ])
    const etag = answers[0]?.headers.get('etag') ?? ''
    expect((await ask('/api/openapi.json', { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  test('an unsupported method is rejected with the supported ones in Allow', async () => {
    const response = await ask('/api/status', { method: 'DELETE' })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test('compresses long responses as the caller allows, with Vary', async () => {
    for (const [accepted, coding] of [
      ['br, gzip', 'br'],
      ['gzip', 'gzip'],
      ['identity', null],
    ] as const) {
      const response = await ask('/api/openapi.json', { headers: { 'accept-encoding': accepted } })
      expect(response.headers.get('content-encoding')).toBe(coding)
      expect(response.headers.get('vary')).toBe('accept-encoding')
      expect(await response.json()).toHaveProperty('openapi', '3.1.0')
    }
  })

  test('an error is logged with its location and not disclosed to the caller', async () => {
    const failing = await openHttp({
      around: (host) => ({
        ...host,
        store: { transaction: () => Promise.reject(new Error('secret cause')) },
      }),
    })
    const response = await fetch(`${failing.address}/api/incidents?cursor=private`)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    const requestId = response.headers.get('x-request-id')
    await failing.close()
    const lines = failing.lines().filter((line) => line['requestId'] === requestId)
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'error',
        requestId,
      }),
      expect.objectContaining({
        level: 'info',
        requestId,
        method: 'GET',
        route: '/api/incidents',
        status: 500,
      }),
    ])
    expect(JSON.stringify(lines[0])).toMatch(/"stack":"Error: secret cause\\n/)
    expect(JSON.stringify(failing.lines())).not.toContain('private')
  })
})

describe('the log', () => {
  test('contains path patterns and nothing that a person sent', async () => {
    const { inQueue } = (await import('../../tests/contract/test-host.ts')).scenario.storyStores
    const before = http.lines().length
    const response = await ask(`/api/stores/${inQueue}/status?secret=1`, {
      headers: { cookie: 'persona=store-owner', 'x-forwarded-for': '203.0.113.9' },
    })
    await response.text()
    await ask('/stores/some-id?secret=1').then((page) => page.text())
    const lines = http.lines().slice(before)
    expect(lines.map(({ route }) => route)).toEqual(['/api/stores/{storeId}/status', 'page'])
    expect(Object.keys(lines[0] ?? {}).toSorted()).toEqual([
      'bytes',
      'level',
      'method',
      'ms',
      'msg',
      'requestId',
      'route',
      'status',
      'time',
    ])
    expect(lines[0]?.['requestId']).toBe(response.headers.get('x-request-id'))
    expect(lines[0]?.['bytes']).toBeGreaterThan(500)
    for (const secret of [inQueue, 'some-id', 'secret', 'store-owner', '203.0.113.9', '127.0.0.1']) {
      expect(JSON.stringify(lines)).not.toContain(secret)
    }
  })
})

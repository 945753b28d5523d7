import { describe, expect, test } from 'vitest'
import { contract } from '../../src/contract/table.ts'
import { expectProblem } from '../../tests/contract/ask.ts'
import { EVERY_OPERATION } from '../../tests/contract/calls.ts'
import { rejectCrossSite } from './reject-cross-site.ts'
import { cookieFor } from './session-cookie.ts'

const ADDRESS = 'https://board.example'
const COOKIE = cookieFor({ publicUrl: ADDRESS, host: '127.0.0.1' })
const SESSION = { cookie: `${COOKIE.name}=x.y` }
const CHANGING = EVERY_OPERATION.filter((each) => contract[each].method !== 'GET')

function rejected(
  method: string,
  path: string,
  headers: Record<string, string>,
  publicUrl: string | null = ADDRESS,
): Response | null {
  return rejectCrossSite(new Request(`${ADDRESS}${path}`, { method, headers }), COOKIE, publicUrl)
}

describe.each(CHANGING)('%s', (operation) => {
  const { method, path } = contract[operation]

  test.each<[string, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['another host of the site', { 'sec-fetch-site': 'same-site' }],
    ['another site with our Origin', { 'sec-fetch-site': 'cross-site', origin: ADDRESS }],
    ['a browser that sends only Origin', { origin: 'https://other.example' }],
    ['a host name that starts with ours', { origin: `${ADDRESS}.other.example` }],
    ['our host name without TLS', { origin: ADDRESS.replace('https', 'http') }],
    ['a page without an origin', { origin: 'null' }],
  ])('rejects a request from %s, with and without a session', async (_, headers) => {
    for (const session of [SESSION, {}]) {
      const response = rejected(method, path, { ...headers, ...session })
      await expectProblem(response ?? new Response('{}'), 403, 'foreign')
    }
  })

  test('rejects a request with a session but without an origin', async () => {
    await expectProblem(rejected(method, path, SESSION) ?? new Response('{}'), 403, 'foreign')
    expect(rejected(method, path, {})).toBeNull()
  })

  test.each<Record<string, string>>([
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin', origin: ADDRESS },
    { 'sec-fetch-site': 'none' },
    { origin: ADDRESS },
  ])('accepts a request from our own pages: %j', (headers) => {
    expect(rejected(method, path, { ...headers, ...SESSION })).toBeNull()
  })
})

test('accepts reads from any site', () => {
  for (const method of ['GET', 'HEAD']) {
    expect(rejected(method, '/api/session', { ...SESSION, 'sec-fetch-site': 'cross-site' })).toBeNull()
  }
})

test('compares with the requested host where the public address is not set', () => {
  const asked = (origin: string) => rejected('POST', '/api/session', { ...SESSION, origin }, null)
  expect(asked(ADDRESS)).toBeNull()
  // A reverse proxy may have terminated TLS.
  expect(asked(ADDRESS.replace('https', 'http'))).toBeNull()
  for (const origin of ['https://other.example', `${ADDRESS}:8443`, 'null', '', 'board.example']) {
    expect(asked(origin)?.status).toBe(403)
  }
})

test.each<[string | null, string, string]>([
  ['https://board.example', '0.0.0.0', '__Host-dockboard'],
  ['http://localhost:8080', '0.0.0.0', '__Host-dockboard'],
  ['http://board.example', '127.0.0.1', 'dockboard'],
  ['http://127.example', '127.0.0.1', 'dockboard'],
  [null, '127.0.0.1', '__Host-dockboard'],
  [null, '127.8.9.1', '__Host-dockboard'],
  [null, '::1', '__Host-dockboard'],
  [null, 'localhost', '__Host-dockboard'],
  [null, '0.0.0.0', 'dockboard'],
  [null, '192.168.1.20', 'dockboard'],
  [null, 'notlocalhost', 'dockboard'],
])('with public address %s and host %s, the cookie is %s', (publicUrl, host, name) => {
  const cookie = cookieFor({ publicUrl, host })
  expect(cookie.name).toBe(name)
  // A second, plain cookie exists only on localhost without TLS.
  const isLocal = name === '__Host-dockboard' && publicUrl?.startsWith('https') !== true
  expect(cookie.plainName).toBe(isLocal ? 'dockboard' : null)
  expect(cookie.attributes).toEqual({
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: name.startsWith('__Host-'),
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHttp, type OpenHttp } from '../../tests/server/open-http.ts'

const ASSET = '/assets/app-1a2b.js'

let http: OpenHttp
let secure: OpenHttp
beforeAll(async () => {
  http = await openHttp()
  secure = await openHttp({ publicUrl: 'https://board.example' })
})
afterAll(() => Promise.all([http.close(), secure.close()]))

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(`${http.address}${path}`, init)
const accepting = (coding: string): RequestInit => ({ headers: { 'accept-encoding': coding } })

describe('files of the build', () => {
  test.each([
    ['br, gzip', 'br'],
    ['gzip, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['BR', 'br'],
    ['zstd', null],
    ['identity', null],
    ['', null],
  ])('use the coding that %j allows', async (accepted, coding) => {
    const response = await ask(ASSET, accepting(accepted))
    expect(response.headers.get('content-encoding')).toBe(coding)
    expect(response.headers.get('vary')).toBe('accept-encoding')
    expect(await response.text()).toMatch(/^export const a = 'a+'$/)
  })

  test('are immutable where the name has a content hash, and revalidated otherwise', async () => {
    const cache = async (path: string) => (await ask(path)).headers.get('cache-control')
    expect(await cache(ASSET)).toBe('public, max-age=31536000, immutable')
    expect(await cache('/icon.svg')).toBe('no-cache')
    expect(await cache('/history')).toBe('no-cache')
  })

  test('return 304 for a matching ETag', async () => {
    const etag = (await ask(ASSET)).headers.get('etag') ?? ''
    const again = await ask(ASSET, { headers: { 'if-none-match': etag } })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
    expect(again.headers.get('content-type')).toBeNull()
    expect((await ask(ASSET, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  test('answer HEAD without a body and reject other methods', async () => {
    const head = await ask(ASSET, { ...accepting('identity'), method: 'HEAD' })
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '2019', ''])
    const post = await ask(ASSET, { method: 'POST' })
    expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })

  test.each([
    '/assets/none.js',
    '/assets/',
    '/none.js',
    '/index.html.br',
    '/assets/../index.html%00',
    '/.vite/manifest.json',
  ])('%s is not found and not a page', async (path) => {
    const response = await ask(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  })

  test.each(['/', '/fr', '/fr/', '/history', '/stores/0a1b', '/nowhere', '/stores/%E0%A4%95'])(
    '%s is a page of the app',
    async (path) => {
      const response = await ask(path)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
    },
  )
})

describe('the security headers', () => {
  const ALWAYS = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
    'strict-transport-security': null,
  }
  const EVERY = ['/', '/nowhere', ASSET, '/assets/none.js', '/api/status', '/api/session', '/api/none', '/%ZZ']

  test.each(EVERY)('are in every response: %s', async (path) => {
    const { headers } = await ask(path)
    expect(Object.fromEntries(Object.keys(ALWAYS).map((name) => [name, headers.get(name)]))).toEqual(ALWAYS)
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; /)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/)
  })

  test('let a page load its own files but create no script from text', async () => {
    expect((await ask('/history')).headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
        "require-trusted-types-for 'script'; trusted-types 'none'; style-src 'self'",
    )
  })

  test.each(EVERY)('require TLS where the public address is https: %s', async (path) => {
    const response = await fetch(`${secure.address}${path}`)
    expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000')
  })
})

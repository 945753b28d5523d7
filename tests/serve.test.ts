import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveDemo, serveFolder, settingsFrom, type Served, type Settings } from '../mocks/serve.ts'

const ANY_PORT: Settings = { host: '127.0.0.1', port: 0 }

describe('settings', () => {
  test.each<[string, Record<string, string>, Settings]>([
    ['no settings', {}, { host: '127.0.0.1', port: 8080 }],
    ['empty settings', { HOST: '', PORT: '' }, { host: '127.0.0.1', port: 8080 }],
    ['a host name', { HOST: 'dock.example.org', PORT: '65535' }, { host: 'dock.example.org', port: 65_535 }],
    ['every address, any port', { HOST: '0.0.0.0', PORT: '0' }, { host: '0.0.0.0', port: 0 }],
    ['IPv6', { HOST: '::1' }, { host: '::1', port: 8080 }],
  ])('%s', (_, env, settings) => {
    expect(settingsFrom(env)).toEqual(settings)
  })

  test.each([
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', '65536'],
    ['PORT', ' 80'],
    ['PORT', '0x50'],
    ['HOST', 'two words'],
    ['HOST', '999.1.1.1'],
    ['HOST', 'http://127.0.0.1'],
    ['HOST', '-dash'],
  ])('%s=%s is rejected by name', (name, value) => {
    expect(() => settingsFrom({ [name]: value })).toThrow(new RegExp(`^${name}: "${value}" is `))
  })
})

describe('responses', () => {
  let folder: string
  let served: Served

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dockboard-serve-'))
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<!doctype html><h1>Dockboard</h1>')
    writeFileSync(join(folder, 'assets/app-1a2b.js'), 'export {}')
    writeFileSync(join(folder, 'mockServiceWorker.js'), '//')
    served = await serveFolder(ANY_PORT, folder)
  })

  afterAll(async () => {
    await served.close()
    rmSync(folder, { recursive: true })
  })

  const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, served.address), init)

  test.each(['/', '/fr/', '/fr/stores/none', '/assets/app-1a2b.js', '/assets/none.js', '/api/none', '/%ZZ'])(
    '%s carries the security headers',
    async (path) => {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
          "connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
          "frame-ancestors 'none'",
      )
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
    },
  )

  test.each<[string, number, string, string]>([
    ['/', 200, 'text/html', 'no-cache'],
    ['/fr/', 200, 'text/html', 'no-cache'],
    ['/fr/stores/none?week=32', 200, 'text/html', 'no-cache'],
    ['/mockServiceWorker.js', 200, 'text/javascript', 'no-cache'],
    ['/assets/app-1a2b.js', 200, 'text/javascript', 'public, max-age=31536000, immutable'],
    ['/assets/none.js', 404, 'application/problem+json', 'no-store'],
    ['/api', 404, 'application/problem+json', 'no-store'],
    ['/api/none', 404, 'application/problem+json', 'no-store'],
    ['/%61pi/none', 404, 'application/problem+json', 'no-store'],
    ['/%ZZ', 400, 'application/problem+json', 'no-store'],
  ])('%s: %i %s, %s', async (path, status, type, cache) => {
    const answer = await ask(path)
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe(type)
    expect(answer.headers.get('cache-control')).toBe(cache)
  })

  test('a problem has a type, a title and a status', async () => {
    expect(await (await ask('/api/none')).json()).toEqual({
      type: 'about:blank',
      title: 'Not found',
      status: 404,
    })
  })

  test('a page does not accept POST', async () => {
    const answer = await ask('/', { method: 'POST' })
    expect(answer.status).toBe(405)
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
  })

  test('a port in use is reported by name before the build', async () => {
    const port = Number(new URL(served.address).port)
    await expect(serveDemo({ host: '127.0.0.1', port }, folder)).rejects.toThrow(`PORT: ${port} on 127.0.0.1 is taken.`)
    expect((await ask('/')).status).toBe(200)
  })
})

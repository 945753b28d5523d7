import { Counter, Registry } from 'prom-client'
import { afterEach, expect, test } from 'vitest'
import { createMetricsServer, type MetricsServer } from './metrics-server.ts'

let server: MetricsServer | null = null

afterEach(() => server?.close())

async function serve(): Promise<(path: string, init?: RequestInit) => Promise<Response>> {
  const registry = new Registry()
  new Counter({ name: 'answers_total', help: 'Answers', registers: [registry] }).inc(3)
  server = createMetricsServer(registry)
  const port = await server.listen({ host: '127.0.0.1', port: 0 })
  return (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init)
}

test('serves metrics at /metrics', async () => {
  const ask = await serve()
  const response = await ask('/metrics')
  expect(response.headers.get('content-type')).toMatch(/^text\/plain/)
  expect(await response.text()).toContain('answers_total 3')
})

test('serves nothing else', async () => {
  const ask = await serve()
  for (const path of ['/', '/metrics/', '/api/status']) expect((await ask(path)).status).toBe(404)
  expect((await ask('/metrics', { method: 'POST' })).status).toBe(404)
})

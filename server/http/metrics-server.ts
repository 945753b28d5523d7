import { createServer } from 'node:http'
import type { Registry } from 'prom-client'
import { listenAt } from './listen-at.ts'

export interface MetricsServer {
  /** Returns the port. Rejects with the system's error. */
  listen(at: { readonly host: string; readonly port: number }): Promise<number>
  close(): Promise<void>
}

/** Serves Prometheus metrics at `/metrics` on a separate port, because they disclose usage. */
export function createMetricsServer(registry: Registry): MetricsServer {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404).end()
      return
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  return {
    listen: (at) => listenAt(server, at),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

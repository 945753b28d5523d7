import { createServer } from 'node:http'
import type { Registry } from 'prom-client'
import { listenAt } from './listen-at.ts'

export interface MetricsServer {
  /** Gives the port. Rejects with what the system says. */
  listen(at: { readonly host: string; readonly port: number }): Promise<number>
  close(): Promise<void>
}

/** The figures for Prometheus at `/metrics`, apart from what people reach: they say how much is done, and when. */
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

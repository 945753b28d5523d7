import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { addressOf } from './address.ts'
import { listenAt } from './listen-at.ts'
import { sendProblem } from './problem-answer.ts'
import { securityHeaders } from './security-headers.ts'

/** Stands in for the host until its database is reachable. */
export interface StartupServer {
  /** Stops listening at once, without waiting for open connections. */
  close(): Promise<void>
}

const ALIVE = JSON.stringify({ status: 'ok', ready: false })

/** Reports at an address that the process is live and not ready. All other requests are unavailable. */
export async function listenWhileWaiting(
  at: { readonly host: string; readonly port: number },
  publicUrl: string | null,
): Promise<StartupServer> {
  const headers = securityHeaders(publicUrl).answer
  const server = createServer((request, response) => {
    if (isHealthCheck(request)) answerAlive(request, response)
    else sendProblem(request, response, 'unavailable', headers)
  })
  await listenAt(server, at)
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }

  function answerAlive(request: IncomingMessage, response: ServerResponse): void {
    response
      .writeHead(200, [
        'content-type',
        'application/json; charset=utf-8',
        'content-length',
        String(ALIVE.length),
        'cache-control',
        'no-store',
        ...headers,
      ])
      .end(request.method === 'HEAD' ? undefined : ALIVE)
  }
}

/** Returns whether a request checks liveness. Like the API, `ready` asks for readiness instead. */
function isHealthCheck(request: IncomingMessage): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  const address = addressOf(request)
  return address?.path === '/api/health' && !new URLSearchParams(address.query).has('ready')
}

import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Api } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import { problemResponse } from '../../src/api/http/problem-response.ts'
import { compressResponse } from './compress-response.ts'

export type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Refuses a request before the api sees it; null lets it through. */
export type Guard = (request: Request) => Response | null

/** Hands requests to the api and its answers back. What even the api could not answer is told to the host alone. */
export function apiListener(api: Api, host: Host, guard: Guard): Listener {
  const answer = async (request: Request): Promise<Response> =>
    compressResponse(request, guard(request) ?? (await api.fetch(request)))
  return getRequestListener(answer, {
    // Requests of HTTP/1.0 need not name a host, and nothing here depends on its name.
    hostname: 'localhost',
    overrideGlobalObjects: false,
    errorHandler(error) {
      // The conversion refuses what is no request, as a host that is no name.
      const isRejected = error instanceof Error && error.name === 'RequestError'
      if (!isRejected) host.failed(error)
      return problemResponse(isRejected ? 'malformed' : 'internal', new Request('http://localhost'))
    },
  })
}

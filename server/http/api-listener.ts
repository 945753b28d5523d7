import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Api } from '../../src/api/app.ts'
import type { Host } from '../../src/api/host.ts'
import { problemResponse } from '../../src/api/http/problem-response.ts'
import { compress } from './compress.ts'
import { codingOf } from './content-coding.ts'

/** Below this, what is saved is not worth the work. */
const WORTH_BYTES = 1_024

/** The api's answer, compressed as the caller allows where that is worth it. */
async function compressResponse(request: Request, response: Response): Promise<Response> {
  const isText = response.headers.get('content-type')?.includes('json') === true
  if (!isText || response.body === null) return response
  const headers = new Headers(response.headers)
  headers.append('vary', 'accept-encoding')
  const bytes = Buffer.from(await response.arrayBuffer())
  const coding = codingOf(request.headers.get('accept-encoding') ?? undefined)
  const { status } = response
  if (coding === 'identity' || bytes.byteLength < WORTH_BYTES) return new Response(bytes, { status, headers })
  headers.set('content-encoding', coding)
  return new Response(await compress(bytes, coding, 'once'), { status, headers })
}

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

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

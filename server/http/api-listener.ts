import { getRequestListener } from '@hono/node-server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Api } from '../../src/api/app.ts'
import { EVENT_STREAM_HEADERS } from '../../src/api/events/event-text.ts'
import type { Host } from '../../src/api/host.ts'
import { problemResponse } from '../../src/api/http/problem-response.ts'
import { compress } from './compress.ts'
import { codingOf } from './content-coding.ts'

/** Smaller responses are not worth compressing. */
const WORTH_BYTES = 1_024

/** Compresses a large response as the caller allows. */
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

/** Rejects a request before it reaches the API, or returns null. */
export type Guard = (request: Request) => Response | null

/** Passes requests to the API. Reports unexpected errors to the host, not to the caller. */
export function apiListener(api: Api, host: Host, guard: Guard): Listener {
  const answer = async (request: Request): Promise<Response> => {
    const response = guard(request) ?? (await api.fetch(request))
    if (response.body !== null && response.headers.get('content-type') === EVENT_STREAM_HEADERS['content-type']) {
      await response.body.cancel()
      throw new Error('an event stream is opened by the event readers, which limit and end streams')
    }
    return compressResponse(request, response)
  }
  return getRequestListener(answer, {
    // HTTP/1.0 requests may omit Host, and nothing here depends on it.
    hostname: 'localhost',
    overrideGlobalObjects: false,
    errorHandler(error) {
      // The conversion rejects invalid requests, such as an invalid Host.
      const isRejected = error instanceof Error && error.name === 'RequestError'
      if (!isRejected) host.failed(error)
      return problemResponse(isRejected ? 'malformed' : 'internal', new Request('http://localhost'))
    },
  })
}

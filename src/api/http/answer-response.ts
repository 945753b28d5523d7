import * as z from 'zod/mini'
import type { Endpoint, Schema } from '../../contract/endpoint.ts'
import { isPublic } from './is-public.ts'

/**
 * Browsers always revalidate public responses. A shared cache may serve one for 2 s, 10 s more while it
 * revalidates, and 24 h while the origin fails; as-of then states the age (RFC 5861).
 */
const FOR_ANYONE = 'public, max-age=0, s-maxage=2, stale-while-revalidate=10, stale-if-error=86400'

/**
 * Returns a JSON response with its ETag, or 304 where the caller has it. Caches never store responses about a
 * store or a person.
 */
export async function answerResponse(
  endpoint: Endpoint,
  answer: unknown,
  request: Request,
  headers: Headers,
): Promise<Response> {
  if (endpoint.status === 204) return new Response(null, { status: 204, headers })
  const body = JSON.stringify(answer)
  headers.set('content-type', 'application/json; charset=utf-8')
  headers.set('cache-control', isPublic(endpoint) ? FOR_ANYONE : 'no-store')
  if (endpoint.method !== 'GET') {
    // The ETag equals that of a GET of the same path, so that the next change can name it.
    if (endpoint.conditional === true) headers.set('etag', await etagOf(body))
    return new Response(body, { status: endpoint.status, headers })
  }

  const etag = await etagOf(body)
  headers.set('etag', etag)
  if (matches(request.headers.get('if-none-match'), etag)) {
    headers.delete('content-type')
    return new Response(null, { status: 304, headers })
  }
  return new Response(body, { status: endpoint.status, headers })
}

/** Returns the ETag of a GET of this row whose response is `result`. */
export async function etagOfResponse({ response }: { readonly response: Schema }, result: unknown): Promise<string> {
  return etagOf(JSON.stringify(z.parse(response, result)))
}

async function etagOf(body: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(body))
  const hex = [...new Uint8Array(digest, 0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `"${hex}"`
}

/** If-None-Match by weak comparison (RFC 9110, 13.1.2). */
function matches(header: string | null, etag: string): boolean {
  return (header ?? '').split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === etag)
}

import { problemResponse } from '../../src/api/http/problem-response.ts'
import { cookieOf, type SessionCookie } from './session-cookie.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** `none`: the user opened the address directly. Every other value means another site. */
const OURS = new Set(['same-origin', 'none'])

/**
 * Rejects writes that another site makes a browser send, by Sec-Fetch-Site or else Origin. A request with a
 * session must have one of them; without a session there is nothing to exploit. Without a `publicUrl`,
 * compares with the requested host. https://www.w3.org/TR/fetch-metadata/
 */
export function rejectCrossSite(request: Request, cookie: SessionCookie, publicUrl: string | null): Response | null {
  if (SAFE.has(request.method)) return null
  return isOurs(request, cookie, publicUrl) ? null : problemResponse('foreign', request)
}

function isOurs(request: Request, cookie: SessionCookie, publicUrl: string | null): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return OURS.has(site)
  const origin = request.headers.get('origin')
  if (origin === null) return cookieOf(request.headers, cookie) === null
  if (publicUrl !== null) return origin === new URL(publicUrl).origin
  // The scheme is unknown behind a reverse proxy: compare hosts only.
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
}

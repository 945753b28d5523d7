import { problemResponse } from '../../src/api/http/problem-response.ts'
import { cookieOf, type SessionCookie } from './session-cookie.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])
/** `none` is what a person asks for by hand; every other value names another site. */
const OURS = new Set(['same-origin', 'none'])

/**
 * Refuses what another site has a browser send: the browser says so itself, by Sec-Fetch-Site where it knows it, else
 * by Origin. A call that carries a session must say one of them; without one there is nothing to borrow. `publicUrl`
 * is where people open the host; where that is not known, the name that the request asks for stands in.
 * https://www.w3.org/TR/fetch-metadata/
 */
export function rejectCrossSite(
  request: Request,
  cookie: SessionCookie,
  publicUrl: string | null,
): Response | null {
  if (SAFE.has(request.method)) return null
  return isOurs(request, cookie, publicUrl) ? null : problemResponse('foreign', request)
}

function isOurs(request: Request, cookie: SessionCookie, publicUrl: string | null): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return OURS.has(site)
  const origin = request.headers.get('origin')
  if (origin === null) return cookieOf(request.headers, cookie) === null
  if (publicUrl !== null) return origin === new URL(publicUrl).origin
  // Whether it came over TLS is not known behind a proxy: the name decides.
  return URL.canParse(origin) && new URL(origin).host === new URL(request.url).host
}

import { PERSONAS } from '../../src/scenario/scenario.ts'
import { sending } from './ask.ts'
import { withToken } from './api-client.ts'
import type { Caller, Fetch, TestHost } from './test-host.ts'

/** Runs work as if at the time when the host was opened, so that sessions start then. */
export type AtOpening = <T>(work: () => Promise<T>) => Promise<T>

/** Returns the callers of a host at an address. Each signs in as a persona and stores the cookie. */
export function cookieCallers(address: string, atOpening: AtOpening = (work) => work()): TestHost['as'] {
  const callers: readonly Caller[] = ['nobody', ...PERSONAS, 'expired', 'apiClient']
  const opened = Object.fromEntries(callers.map((caller) => [caller, callerOf(address, caller, atOpening)])) as Record<
    Caller,
    Fetch
  >
  return (caller) => opened[caller]
}

function callerOf(address: string, caller: Caller, atOpening: AtOpening): Fetch {
  let cookie: Promise<string> | null = null
  return async (path, init = {}) => {
    cookie ??= atOpening(() => cookieFor(address, caller))
    const response = await send(address, path, caller === 'apiClient' ? withToken(init) : init, await cookie)
    const given = cookieIn(response)
    if (given !== null) cookie = Promise.resolve(given)
    return response
  }
}

async function cookieFor(address: string, caller: Caller): Promise<string> {
  if (caller === 'nobody' || caller === 'apiClient') return ''
  const persona = caller === 'expired' ? 'store-owner' : caller
  const signedIn = await send(address, '/api/session', sending('POST', { persona }), '')
  const cookie = cookieIn(signedIn) ?? ''
  // A caller with an expired session: signed in, then signed out with the cookie kept.
  if (caller === 'expired') await send(address, '/api/session', { method: 'DELETE' }, cookie)
  return cookie
}

/** Adds the header that a browser sends on the host’s own page. Redirects and caches are disabled. */
function send(address: string, path: string, init: RequestInit, cookie: string): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('sec-fetch-site', 'same-origin')
  // An HTTP client sets the length of a body itself.
  headers.delete('content-length')
  if (cookie !== '') headers.set('cookie', cookie)
  return fetch(`${address}${path}`, { ...init, headers, redirect: 'manual', cache: 'no-store' })
}

function cookieIn(response: Response): string | null {
  const [given] = response.headers.getSetCookie()
  return given === undefined ? null : (given.split(';', 1)[0] ?? null)
}

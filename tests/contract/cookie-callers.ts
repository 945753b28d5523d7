import { PERSONAS } from '../../src/scenario/scenario.ts'
import { sending } from './ask.ts'
import { withToken } from './api-client.ts'
import type { Caller, Fetch, TestHost } from './test-host.ts'

/** Does something as if it were done when the host was opened: sessions are as old as it. */
export type AtOpening = <T>(work: () => Promise<T>) => Promise<T>

/** The callers of a host at an address: each signs in as one of the demonstration's people and keeps the cookie. */
export function cookieCallers(address: string, atOpening: AtOpening = (work) => work()): TestHost['as'] {
  const callers: readonly Caller[] = ['nobody', ...PERSONAS, 'expired', 'apiClient']
  const opened = Object.fromEntries(
    callers.map((caller) => [caller, callerOf(address, caller, atOpening)]),
  ) as Record<Caller, Fetch>
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
  // Whoever keeps the cookie of a session that was ended is who had one once.
  if (caller === 'expired') await send(address, '/api/session', { method: 'DELETE' }, cookie)
  return cookie
}

/** A browser on the host's own page says so by itself; redirects and caches are not what is tested. */
function send(address: string, path: string, init: RequestInit, cookie: string): Promise<Response> {
  const headers = new Headers(init.headers)
  headers.set('sec-fetch-site', 'same-origin')
  // A client over HTTP says how long a body is by itself.
  headers.delete('content-length')
  if (cookie !== '') headers.set('cookie', cookie)
  return fetch(`${address}${path}`, { ...init, headers, redirect: 'manual', cache: 'no-store' })
}

function cookieIn(response: Response): string | null {
  const [given] = response.headers.getSetCookie()
  return given === undefined ? null : (given.split(';', 1)[0] ?? null)
}

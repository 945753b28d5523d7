import { createHmac, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { parseCookies } from 'better-auth/cookies'

/**
 * The cookie that carries a session. `Strict` works because no page depends on the session: only the app's
 * own requests do, and they are same-origin (docs/decisions/0017).
 */
export interface SessionCookie {
  readonly name: string
  /** The name of a second cookie without Secure, for browsers that reject Secure. Null where not needed. */
  readonly plainName: string | null
  readonly attributes: {
    readonly path: '/'
    readonly httpOnly: true
    readonly sameSite: 'strict'
    readonly secure: boolean
  }
}

const STRICT_NAME = '__Host-dockboard'
const PLAIN_NAME = 'dockboard'

/**
 * Returns the cookie for the public address or, where it is not set, the listening host. TLS and localhost
 * get `__Host-`. Safari rejects Secure cookies on localhost (https://bugs.webkit.org/show_bug.cgi?id=281149),
 * which gets a second, plain one. Elsewhere there is only a plain cookie, which the network can read.
 */
export function cookieFor({ publicUrl, host }: { publicUrl: string | null; host: string }): SessionCookie {
  const url = publicUrl === null ? null : new URL(publicUrl)
  const isTls = url?.protocol === 'https:'
  const secure = isTls || isLoopback(url?.hostname ?? host)
  return {
    name: secure ? STRICT_NAME : PLAIN_NAME,
    plainName: secure && !isTls ? PLAIN_NAME : null,
    attributes: { path: '/', httpOnly: true, sameSite: 'strict', secure },
  }
}

/** Returns whether only this machine answers at a name or address. */
function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1')
  return name === '::1' || /(^|\.)localhost$/i.test(name) || (isIP(name) === 4 && name.startsWith('127.'))
}

/** Returns the Set-Cookie values for a cookie: itself and, where needed, the plain one. */
export function withPlain({ name, plainName }: SessionCookie, setCookie: string): string[] {
  if (plainName === null) return [setCookie]
  return [setCookie, setCookie.replace(name, plainName).replace('; Secure', '')]
}

/** Returns the Set-Cookie values that set a cookie for some seconds. */
export function setCookies(cookie: SessionCookie, value: string, maxAgeS: number): string[] {
  const secure = cookie.attributes.secure ? '; Secure' : ''
  return withPlain(cookie, `${cookie.name}=${value}; Max-Age=${maxAgeS}; Path=/; HttpOnly; SameSite=Strict${secure}`)
}

/** Returns the Set-Cookie values that expire the session cookies. */
export function forgetting(cookie: SessionCookie): string[] {
  return setCookies(cookie, '', 0)
}

/** Returns response headers that set cookies. */
export function cookieHeaders(setCookie: readonly string[]): [string, string][] {
  return setCookie.map((each) => ['set-cookie', each])
}

/** Returns the session cookie of a request, or null. */
export function cookieOf(headers: Headers, { name, plainName }: SessionCookie): string | null {
  const cookies = parseCookies(headers.get('cookie') ?? '')
  return cookies.get(name) || (plainName !== null && cookies.get(plainName)) || null
}

/** Returns the session token of a cookie signed with `secret`. Null for an invalid signature. */
export function tokenIn(cookie: string, secret: string): string | null {
  const end = Math.max(0, cookie.lastIndexOf('.'))
  const token = cookie.slice(0, end)
  const given = Buffer.from(cookie.slice(end + 1))
  const signed = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return given.length === signed.length && timingSafeEqual(given, signed) ? token : null
}

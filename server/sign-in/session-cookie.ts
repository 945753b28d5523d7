import { createHmac, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { parseCookies } from 'better-auth/cookies'

/**
 * How the session is carried. `Strict`: no page is different for who is signed in, only what the app itself asks
 * from its own origin, so no request that another site begins needs the cookie (docs/decisions/0014).
 */
export interface SessionCookie {
  readonly name: string
  readonly attributes: {
    readonly path: '/'
    readonly httpOnly: true
    readonly sameSite: 'strict'
    readonly secure: boolean
  }
}

/**
 * The cookie for where people open the host, or where that is not known for where it listens: `__Host-` where browsers
 * keep Secure cookies, which is over TLS and on this machine itself. Elsewhere it has a plain name, and whoever is on
 * the way can read it.
 */
export function cookieFor({ publicUrl, host }: { publicUrl: string | null; host: string }): SessionCookie {
  const url = publicUrl === null ? null : new URL(publicUrl)
  const secure = url?.protocol === 'https:' || isLoopback(url?.hostname ?? host)
  return {
    name: secure ? '__Host-dockboard' : 'dockboard',
    attributes: { path: '/', httpOnly: true, sameSite: 'strict', secure },
  }
}

/** A name or address at which only this machine answers. */
function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1')
  return name === '::1' || /(^|\.)localhost$/i.test(name) || (isIP(name) === 4 && name.startsWith('127.'))
}

/** What makes a browser forget the cookie. */
export function forgetting({ name, attributes: { secure } }: SessionCookie): string {
  return `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`
}

/** The cookie as it was sent; null when there is none. */
export function cookieOf(headers: Headers, { name }: SessionCookie): string | null {
  return parseCookies(headers.get('cookie') ?? '').get(name) || null
}

/** The session's token in a cookie that better-auth signed with `secret`; null when it did not. */
export function tokenIn(cookie: string, secret: string): string | null {
  const end = Math.max(0, cookie.lastIndexOf('.'))
  const token = cookie.slice(0, end)
  const given = Buffer.from(cookie.slice(end + 1))
  const signed = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return given.length === signed.length && timingSafeEqual(given, signed) ? token : null
}

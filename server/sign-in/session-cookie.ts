import { createHmac, timingSafeEqual } from 'node:crypto'
import { isIP } from 'node:net'
import { parseCookies } from 'better-auth/cookies'

/**
 * How the session is carried. `Strict`: no page is different for who is signed in, only what the app itself asks
 * from its own origin, so no request that another site begins needs the cookie (docs/decisions/0017).
 */
export interface SessionCookie {
  readonly name: string
  /** The name of a second one that is not Secure, for browsers that keep none that is; null where none needs it. */
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
 * The cookie for where people open the host, or where that is not known for where it listens: `__Host-` over TLS and on
 * this machine itself. There Safari keeps no Secure cookie (https://bugs.webkit.org/show_bug.cgi?id=281149): it has a
 * second one. Elsewhere there is a plain one alone, and whoever is on the way can read it.
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

/** A name or address at which only this machine answers. */
function isLoopback(host: string): boolean {
  const name = host.replace(/^\[(.*)\]$/, '$1')
  return name === '::1' || /(^|\.)localhost$/i.test(name) || (isIP(name) === 4 && name.startsWith('127.'))
}

/** A cookie that is set, and the plain one beside it where one is needed: as values of Set-Cookie. */
export function withPlain({ name, plainName }: SessionCookie, setCookie: string): string[] {
  if (plainName === null) return [setCookie]
  return [setCookie, setCookie.replace(name, plainName).replace('; Secure', '')]
}

/** What makes a browser forget the session: values of Set-Cookie. */
export function forgetting(cookie: SessionCookie): string[] {
  const secure = cookie.attributes.secure ? '; Secure' : ''
  return withPlain(cookie, `${cookie.name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict${secure}`)
}

/** The cookie as it was sent; null when there is none. */
export function cookieOf(headers: Headers, { name, plainName }: SessionCookie): string | null {
  const cookies = parseCookies(headers.get('cookie') ?? '')
  return cookies.get(name) || (plainName !== null && cookies.get(plainName)) || null
}

/** The session's token in a cookie that better-auth signed with `secret`; null when it did not. */
export function tokenIn(cookie: string, secret: string): string | null {
  const end = Math.max(0, cookie.lastIndexOf('.'))
  const token = cookie.slice(0, end)
  const given = Buffer.from(cookie.slice(end + 1))
  const signed = Buffer.from(createHmac('sha256', secret).update(token).digest('base64'))
  return given.length === signed.length && timingSafeEqual(given, signed) ? token : null
}

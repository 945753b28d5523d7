import type { IncomingMessage } from 'node:http'

export interface Address {
  /** As sent: percent-encoded, without the query. */
  readonly path: string
  /** Decoded, to find files and pages. */
  readonly decoded: string
  /** With its question mark. Empty without a query. */
  readonly query: string
}

/** A percent-encoded character that needs no encoding: a letter, a digit, `-`, `.`, `_` or `~`. */
const NEEDLESSLY_ENCODED = /%(2[de]|3\d|4[1-9a-f]|5[\daf]|6[1-9a-f]|7[\dae])/i

/**
 * Parses the address of a request. Null for an invalid one (RFC 9112, 3.2), and for an address of the API in another
 * spelling than its own (RFC 3986, 6.2.2): limits and logs go by the path, so that it must have one spelling.
 */
export function addressOf({ url = '/' }: IncomingMessage): Address | null {
  try {
    const { path, query } = split(url)
    if (!path.startsWith('/') || (isOfApi(path) && !isNormal(path))) return null
    return { path, decoded: decodeURIComponent(path), query }
  } catch {
    return null
  }
}

function split(url: string): { path: string; query: string } {
  // Proxies receive absolute URLs. A server has to accept them too.
  if (/^https?:\/\//i.test(url)) {
    const { pathname, search } = new URL(url)
    return { path: pathname, query: search }
  }
  const [given = ''] = url.split('#', 1)
  const mark = given.indexOf('?')
  return mark === -1 ? { path: given, query: '' } : { path: given.slice(0, mark), query: given.slice(mark) }
}

function isNormal(path: string): boolean {
  return new URL(path, 'http://localhost').pathname === path && !NEEDLESSLY_ENCODED.test(path)
}

/** Returns whether a path belongs to the API. */
export function isOfApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

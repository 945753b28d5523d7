import type { IncomingMessage } from 'node:http'

export interface Address {
  /** As sent: percent-encoded, without the query. */
  readonly path: string
  /** Decoded, to find files and pages. */
  readonly decoded: string
  /** With its question mark. Empty without a query. */
  readonly query: string
}

/** Parses the address of a request. Null for an invalid one (RFC 9112, 3.2). */
export function addressOf({ url = '/' }: IncomingMessage): Address | null {
  try {
    const { path, query } = split(url)
    return path.startsWith('/') ? { path, decoded: decodeURIComponent(path), query } : null
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

/** Returns whether a path belongs to the API. */
export function isOfApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

import type { IncomingMessage } from 'node:http'

/** What a request is for. */
export interface Address {
  /** As it was sent: percent-encoded, without the query. */
  readonly path: string
  /** Decoded, for finding files and pages. */
  readonly decoded: string
  /** With its question mark; empty where there is none. */
  readonly query: string
}

/** Reads the address of a request; null when it is none (RFC 9112, 3.2). */
export function addressOf({ url = '/' }: IncomingMessage): Address | null {
  try {
    const { path, query } = split(url)
    return path.startsWith('/') ? { path, decoded: decodeURIComponent(path), query } : null
  } catch {
    return null
  }
}

function split(url: string): { path: string; query: string } {
  // A whole address is what a proxy is asked for, and has to be understood all the same.
  if (/^https?:\/\//i.test(url)) {
    const { pathname, search } = new URL(url)
    return { path: pathname, query: search }
  }
  const [given = ''] = url.split('#', 1)
  const mark = given.indexOf('?')
  return mark === -1 ? { path: given, query: '' } : { path: given.slice(0, mark), query: given.slice(mark) }
}

/** Whether an address belongs to the api. */
export function isOfApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

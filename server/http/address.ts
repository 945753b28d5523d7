import type { IncomingMessage } from 'node:http'

/** What a request is for. */
export interface Address {
  /** As it was sent: percent-encoded, without the query. */
  readonly path: string
  /** Decoded, for finding files and pages. */
  readonly decoded: string
}

/** Reads the address of a request; null when it is none (RFC 9112, 3.2). */
export function addressOf({ url = '/' }: IncomingMessage): Address | null {
  try {
    const path = pathOf(url)
    return path.startsWith('/') ? { path, decoded: decodeURIComponent(path) } : null
  } catch {
    return null
  }
}

function pathOf(url: string): string {
  // A whole address is what a proxy is asked for, and has to be understood all the same.
  if (/^https?:\/\//i.test(url)) return new URL(url).pathname
  return url.split(/[?#]/, 1)[0] ?? ''
}

/** Whether an address belongs to the api. */
export function isOfApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

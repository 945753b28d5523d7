import type { IncomingMessage, ServerResponse } from 'node:http'
import { type CachedResponse, sendReady } from './cached-response.ts'

/** A cached response and how often it was sent. */
interface CacheEntry {
  readonly route: string
  answer: CachedResponse | null
  given: number
  notModified: number
}

/** The cached responses, by address. */
export interface ResponseCache {
  /** Answers a read from the cache. Returns false, and does nothing, where none is cached. */
  give(request: IncomingMessage, response: ServerResponse, address: string | undefined): boolean
  readonly keeps: (address: string) => boolean
  set(address: string, answer: CachedResponse): void
  /** Number of responses of each kind since the start. */
  readonly counts: () => { route: string; status: number; count: number }[]
}

/** `routes` maps each address to its name in metrics. */
export function createResponseCache(routes: Readonly<Record<string, string>>): ResponseCache {
  const all = new Map<string, CacheEntry>(
    Object.entries(routes).map(([address, route]) => [address, { route, answer: null, given: 0, notModified: 0 }]),
  )
  return {
    give(request, response, address = '') {
      const cached = all.get(address)
      if (cached === undefined || cached.answer === null) return false
      if (request.method !== 'GET' && request.method !== 'HEAD') return false
      if (sendReady(request, response, cached.answer) === 304) cached.notModified += 1
      else cached.given += 1
      return true
    },
    keeps: (address) => all.has(address),
    set(address, answer) {
      const cached = all.get(address)
      if (cached !== undefined) cached.answer = answer
    },
    counts: () =>
      [...all.values()].flatMap(({ route, given, notModified }) => [
        { route, status: 200, count: given },
        { route, status: 304, count: notModified },
      ]),
  }
}

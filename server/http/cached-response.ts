import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Coding, codingOf } from './content-coding.ts'
import type { FlatHeaders } from './security-headers.ts'

interface Coded {
  readonly headers: string[]
  readonly bytes: Buffer
}

/** A response stored as bytes, the same for every reader and sent without calling the API. */
export interface CachedResponse {
  readonly etag: string
  readonly identity: Coded
  readonly br: Coded | undefined
  readonly gzip: Coded | undefined
  readonly notModifiedHeaders: string[]
}

/**
 * Creates a cached response. All codings share the `etag`: they would have to differ only for range requests,
 * which are not supported. A missing coding falls back to the uncompressed bytes.
 */
export function cachedResponse(given: {
  readonly type: string
  readonly etag: string
  readonly headers: FlatHeaders
  readonly bytes: Buffer
  readonly br?: Buffer | undefined
  readonly gzip?: Buffer | undefined
}): CachedResponse {
  const { type, etag, headers, bytes, br, gzip } = given
  const varied = br === undefined && gzip === undefined ? [] : ['vary', 'accept-encoding']
  const cached = ['etag', etag, ...varied, ...headers]
  const coded = (coding: Coding, bytes: Buffer): Coded => ({
    bytes,
    headers: [
      'content-type',
      type,
      'content-length',
      String(bytes.byteLength),
      ...(coding === 'identity' ? [] : ['content-encoding', coding]),
      ...cached,
    ],
  })
  return {
    etag,
    identity: coded('identity', bytes),
    br: br && coded('br', br),
    gzip: gzip && coded('gzip', gzip),
    notModifiedHeaders: cached,
  }
}

/** Returns a strong ETag of the content. */
export function etagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`
}

/** Answers GET or HEAD, with 304 for a match. Only a full response has `more`. Returns the status. */
export function sendReady(
  request: IncomingMessage,
  response: ServerResponse,
  ready: CachedResponse,
  more: FlatHeaders = [],
): number {
  const { headers, method } = request
  const has = headers['if-none-match']
  if (has !== undefined && names(has, ready.etag)) {
    response.writeHead(304, ready.notModifiedHeaders).end()
    return 304
  }
  const coded = ready[codingOf(headers['accept-encoding'])] ?? ready.identity
  const sent = more.length === 0 ? coded.headers : [...coded.headers, ...more]
  response.writeHead(200, sent).end(method === 'HEAD' ? undefined : coded.bytes)
  return 200
}

/** If-None-Match by weak comparison (RFC 9110, 13.1.2). */
function names(header: string, etag: string): boolean {
  if (header === etag) return true
  return header.split(',').some((each) => {
    const tag = each.trim()
    return tag === '*' || tag === etag || tag === `W/${etag}`
  })
}

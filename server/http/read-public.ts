import type { Api } from '../../src/api/app.ts'
import { compress } from './compress.ts'
import { type CachedResponse, cachedResponse } from './cached-response.ts'
import type { FlatHeaders } from './security-headers.ts'

/** A public response of the API, the same for everyone. */
export interface PublicRead {
  readonly bytes: Buffer
  readonly etag: string
  /** The instant that it is of, as text. */
  readonly asOf: string
  readonly cacheControl: string
  /** When the API returned it, in real milliseconds. */
  readonly confirmedMs: number
}

/** Reads a public address of the API. Throws on any other response than its content. */
export async function readPublic(api: Api, path: string): Promise<PublicRead> {
  const response = await api.fetch(new Request(`http://localhost${path}`))
  const { headers, status } = response
  const [etag, asOf] = [headers.get('etag'), headers.get('dockboard-as-of')]
  if (status !== 200 || etag === null || asOf === null) {
    throw new Error(`${path} could not be read for the cache: the API answered ${status}.`)
  }
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    bytes,
    etag,
    asOf,
    cacheControl: headers.get('cache-control') ?? 'no-store',
    confirmedMs: Date.now(),
  }
}

/** Creates the cached response. Where the content is unchanged, updates only the instant. */
export async function cachedRead(
  read: PublicRead,
  before: CachedResponse | null,
  security: FlatHeaders,
): Promise<CachedResponse> {
  const { bytes, etag, asOf, cacheControl } = read
  const isSame = before?.etag === etag
  const [br, gzip] = isSame
    ? [before.br?.bytes, before.gzip?.bytes]
    : await Promise.all([compress(bytes, 'br', 'cached'), compress(bytes, 'gzip', 'cached')])
  return cachedResponse({
    type: 'application/json; charset=utf-8',
    etag,
    headers: ['cache-control', cacheControl, 'dockboard-as-of', asOf, ...security],
    bytes,
    br,
    gzip,
  })
}

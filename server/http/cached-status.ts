import type { Api } from '../../src/api/app.ts'
import { compress } from './compress.ts'
import { type CachedResponse, cachedResponse } from './cached-response.ts'
import type { FlatHeaders } from './security-headers.ts'

/** The public status as the API returned it. */
export interface PublicStatus {
  readonly bytes: Buffer
  readonly etag: string
  /** The instant of the status, as text. */
  readonly asOf: string
  readonly cacheControl: string
  /** When the API returned it, in real milliseconds. */
  readonly confirmedMs: number
}

/** Reads the public status from the API. Throws on any other response. */
export async function readStatus(api: Api): Promise<PublicStatus> {
  const response = await api.fetch(new Request('http://localhost/api/status'))
  const { headers, status } = response
  const [etag, asOf] = [headers.get('etag'), headers.get('dockboard-as-of')]
  if (status !== 200 || etag === null || asOf === null) {
    throw new Error(`The public status could not be renewed: the api answered ${status}.`)
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

/** Creates the cached status. Where the content is unchanged, updates only the instant. */
export async function cachedStatus(
  status: PublicStatus,
  before: CachedResponse | null,
  security: FlatHeaders,
): Promise<CachedResponse> {
  const { bytes, etag, asOf, cacheControl } = status
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

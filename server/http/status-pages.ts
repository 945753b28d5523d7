import type { Language } from '../../src/domain/facts/bilingual.ts'
import type { BuildManifest } from './build-manifest.ts'
import type { Prerender } from './built-app.ts'
import { compress } from './compress.ts'
import { etagOf, type CachedResponse, cachedResponse } from './cached-response.ts'
import type { PublicRead } from './read-public.ts'
import type { SecurityHeaders } from './security-headers.ts'
import { htmlAttributes } from './html-attributes.ts'
import { statusPage, statusTemplate } from './status-page.ts'

/** Like the status, but without stale-while-revalidate: a browser always revalidates the page. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=2, stale-if-error=86400'

/** Renders the public status page in a language as a cached response. */
export type DrawStatusPage = (language: Language, status: PublicRead) => Promise<CachedResponse>

/** Throws where the build is of another version than the server. */
export function statusPages(
  folder: string,
  manifest: BuildManifest,
  { drawStatus, statusModule }: Prerender,
  security: SecurityHeaders,
  demo: boolean,
): DrawStatusPage {
  const template = statusTemplate(folder, manifest, statusModule)
  const headers = ['cache-control', CACHE_CONTROL, ...security.page([template.styleHash])]
  return async (language, { bytes, asOf, etag, confirmedMs }) => {
    const body: unknown = JSON.parse(bytes.toString())
    const first = { status: { body, asOf, etag }, confirmedMs }
    const drawn = drawStatus(language, first, demo)
    const html = Buffer.from(statusPage(drawn, first, template, htmlAttributes(drawn.lang, demo)))
    const [br, gzip] = await Promise.all([compress(html, 'br', 'cached'), compress(html, 'gzip', 'cached')])
    return cachedResponse({
      type: 'text/html; charset=utf-8',
      etag: etagOf(html),
      headers,
      bytes: html,
      br,
      gzip,
    })
  }
}

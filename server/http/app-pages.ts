import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/domain/facts/bilingual.ts'
import { type BuildManifest, filesOf, type PageFiles } from './build-manifest.ts'
import type { Prerender } from './built-app.ts'
import { compress } from './compress.ts'
import { earlyRequests } from './early-requests.ts'
import { htmlAttributes } from './html-attributes.ts'
import { etagOf, type CachedResponse, cachedResponse } from './cached-response.ts'
import type { FlatHeaders, SecurityHeaders } from './security-headers.ts'

/** A page of the app. It is empty until its code runs, and preloads that code. */
export interface AppPage {
  readonly answer: CachedResponse
  /** A Link header for its first requests to the API. Null without any. */
  readonly asks: string | null
}

export type FindAppPage = (path: string) => AppPage | undefined

/** Creates a page for each route and language. Rejects where the build is incomplete. */
export async function appPages(
  folder: string,
  manifest: BuildManifest,
  { findRoute, pageModules, pageRequests }: Prerender,
  { page }: SecurityHeaders,
  demo: boolean,
): Promise<FindAppPage> {
  const headers = ['cache-control', 'no-cache', ...page()]
  const ready = (html: string, language: Language) =>
    readyPage(html.replace(/<html [^>]*/, `<html ${htmlAttributes(`${language}-CA`, demo)}`), headers)
  const html = readFileSync(join(folder, 'index.html'), 'utf8')
  const pages = new Map(
    await Promise.all(
      Object.entries(pageModules).map(async ([name, modules]) => {
        const hinted = withHints(html, hintsOf(manifest, modules))
        return [name, { en: await ready(hinted, 'en'), fr: await ready(hinted, 'fr') }] as const
      }),
    ),
  )
  const unknown = { en: await ready(html, 'en'), fr: await ready(html, 'fr') }
  return (path) => {
    const language = /^\/fr(\/|$)/.test(path) ? 'fr' : 'en'
    const own = language === 'fr' ? path.slice('/fr'.length) || '/' : path
    const route = findRoute(own)
    if (route === null) return { answer: unknown[language], asks: null }
    const { name, parameters } = route
    return {
      answer: (pages.get(name) ?? unknown)[language],
      asks: earlyRequests(pageRequests[name] ?? [], parameters),
    }
  }
}

/** Returns the files of a page beyond those of the app's entry, which the page already names. */
function hintsOf(manifest: BuildManifest, modules: readonly string[]): PageFiles {
  const entry = filesOf(manifest, 'index.html')
  const all = filesOf(manifest, ...modules)
  return {
    scripts: all.scripts.filter((each) => !entry.scripts.includes(each)),
    styles: all.styles.filter((each) => !entry.styles.includes(each)),
  }
}

function withHints(html: string, { scripts, styles }: PageFiles): string {
  const hints = [
    ...scripts.map((address) => `<link rel="modulepreload" crossorigin href="${address}">`),
    ...styles.map((address) => `<link rel="stylesheet" crossorigin href="${address}">`),
  ]
  return html.replace('</head>', `${hints.map((hint) => `  ${hint}\n  `).join('')}</head>`)
}

async function readyPage(html: string, headers: FlatHeaders): Promise<CachedResponse> {
  const bytes = Buffer.from(html)
  const [br, gzip] = await Promise.all([compress(bytes, 'br', 'cached'), compress(bytes, 'gzip', 'cached')])
  return cachedResponse({ type: 'text/html; charset=utf-8', etag: etagOf(bytes), headers, bytes, br, gzip })
}

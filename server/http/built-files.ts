import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { etagOf, type CachedResponse, cachedResponse } from './cached-response.ts'
import type { SecurityHeaders } from './security-headers.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Files under this path have a content hash in their name and never change. */
const ASSETS = '/assets/'
const FOR_EVER = 'public, max-age=31536000, immutable'

/** The files of a build, stored in memory as responses, by URL path. */
export type BuiltFiles = ReadonlyMap<string, CachedResponse>

/** Returns whether a path can only be a build file. */
export function isAsset(path: string): boolean {
  return path.startsWith(ASSETS)
}

/** Reads a build folder with its compressed files. Throws where there is no folder. */
export function readBuiltFiles(folder: string, { answer, page }: SecurityHeaders): BuiltFiles {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => join(each.parentPath, each.name))
  return new Map(
    paths.flatMap((file) => {
      const path = `/${relative(folder, file).replaceAll(sep, '/')}`
      const type = TYPES[extname(path)]
      // Skips files that are not part of the site: compressed forms and the build's own notes.
      if (type === undefined || path.startsWith('/.')) return []
      const bytes = readFileSync(file)
      const security = type.startsWith('text/html') ? page() : answer
      const ready = cachedResponse({
        type,
        etag: etagOf(bytes),
        headers: ['cache-control', isAsset(path) ? FOR_EVER : 'no-cache', ...security],
        bytes,
        br: codedForm(`${file}.br`),
        gzip: codedForm(`${file}.gz`),
      })
      return [[path, ready] as const]
    }),
  )
}

function codedForm(file: string): Buffer | undefined {
  return existsSync(file) ? readFileSync(file) : undefined
}

import { gzipSync } from 'node:zlib'

/** A chunk of a build, as far as its weight is concerned. */
export interface Chunk {
  readonly file: string
  readonly imports: readonly string[]
  readonly facade: string | null
  readonly modules: readonly string[]
  readonly code: Buffer | string
}

/** The modules whose code a page cannot do without. */
const PAGES = {
  status: ['index.html', 'src/app/after-paint.ts', 'src/app/public/status/StatusPage.tsx'],
  store: ['index.html', 'src/app/stores/status/StorePage.tsx'],
} as const

/** The first load of a page: its entries and page chunks, with all that they import at once. What comes later does not count. */
export function firstLoad(chunks: readonly Chunk[], page: keyof typeof PAGES): readonly Chunk[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]))
  const roots = chunks.filter(({ facade }) => PAGES[page].some((path) => facade?.endsWith(path)))
  const found = new Set<Chunk>()
  const visit = (chunk: Chunk): void => {
    if (found.has(chunk)) return
    found.add(chunk)
    for (const file of chunk.imports) {
      const imported = byFile.get(file)
      if (imported !== undefined) visit(imported)
    }
  }
  roots.forEach(visit)
  return [...found]
}

/** Bytes, compressed. */
export function weightOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0)
}

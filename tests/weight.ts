import { gzipSync } from 'node:zlib'

/** The fields of a chunk that its weight depends on. */
export interface Chunk {
  readonly file: string
  readonly imports: readonly string[]
  readonly facade: string | null
  readonly modules: readonly string[]
  readonly code: Buffer | string
}

/** The modules that each page needs to render. */
const PAGES = {
  status: ['index.html', 'src/app/after-paint.ts', 'src/app/public/status/StatusPage.tsx'],
  store: ['index.html', 'src/app/stores/status/StorePage.tsx'],
} as const

/** Returns the first load of a page: its entries and page chunks with their static imports. */
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

/** Returns the compressed size in bytes. */
export function weightOf(chunks: readonly Chunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0)
}

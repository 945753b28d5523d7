import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin, type Rollup } from 'vite'

const ROOT = join(import.meta.dirname, '..')

/** The modules whose code a page cannot do without. */
const PAGES = {
  status: ['index.html', 'src/app/after-paint.ts', 'src/app/features/status/StatusPage.tsx'],
  store: ['index.html', 'src/app/features/store/StorePage.tsx'],
} as const

/** Begin every page of the console, and of the desk of support. */
const CONSOLE = /\/src\/app\/features\/(ops\/Ops|support\/Support)Routes\.tsx$/

/** The production build, in memory; `withoutConsole` as if nobody had written the pages of staff. */
export async function productionBuild({ withoutConsole = false } = {}): Promise<
  readonly Rollup.OutputChunk[]
> {
  // A test runner calls itself `test`, for which the tools would bring their development code.
  const { NODE_ENV } = process.env
  process.env['NODE_ENV'] = 'production'
  const built = await build({
    root: ROOT,
    logLevel: 'silent',
    build: { write: false },
    plugins: withoutConsole ? [NO_CONSOLE] : [],
  }).finally(() => {
    if (NODE_ENV === undefined) delete process.env['NODE_ENV']
    else process.env['NODE_ENV'] = NODE_ENV
  })
  const outputs = Array.isArray(built) ? built : [built]
  return outputs
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter((each) => each.type === 'chunk')
}

const NO_CONSOLE: Plugin = {
  name: 'no-console',
  enforce: 'pre',
  load: (id) => (CONSOLE.test(id) ? `export const ${basename(id, '.tsx')} = () => null` : null),
}

/** The first load of a page: its entries and page chunks, with all that they import at once. What comes later does not count. */
export function firstLoad(
  chunks: readonly Rollup.OutputChunk[],
  page: keyof typeof PAGES,
): readonly Rollup.OutputChunk[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const roots = chunks.filter((chunk) =>
    PAGES[page].some((path) => chunk.facadeModuleId?.endsWith(`/${path}`)),
  )
  const found = new Set<Rollup.OutputChunk>()
  const visit = (chunk: Rollup.OutputChunk): void => {
    if (found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) {
      const imported = byName.get(name)
      if (imported !== undefined) visit(imported)
    }
  }
  roots.forEach(visit)
  return [...found]
}

export function weightOf(chunks: readonly Rollup.OutputChunk[]): number {
  return chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0)
}

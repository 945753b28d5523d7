import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Plugin } from 'vite'
import { buildChunks, builtChunks } from './built-chunks.ts'
import { type Chunk, firstLoad, weightOf } from './weight.ts'

const ROOT = join(import.meta.dirname, '..')
/** Begin every page of the console, and of the console of support. */
const CONSOLE = /\/src\/app\/(operations\/Operations|support\/Support)Routes\.tsx$/

const NO_CONSOLE: Plugin = {
  name: 'no-console',
  enforce: 'pre',
  load: (id) => (CONSOLE.test(id) ? `export const ${basename(id, '.tsx')} = () => null` : null),
}

let without: readonly Chunk[] = []
beforeAll(async () => {
  without = await buildChunks({ root: ROOT, build: { write: false }, plugins: [NO_CONSOLE] })
})

test.each(['status', 'store'] as const)(
  'the first load of the %s page weighs what it would if there were no console',
  (page) => {
    const added = weightOf(firstLoad(builtChunks(), page)) - weightOf(firstLoad(without, page))
    // Names of chunks, and functions of the console's that stand in modules which everyone has.
    expect(added).toBeLessThan(1_000)
  },
)

import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import type { Plugin } from 'vite'
import { buildChunks, builtChunks } from './built-chunks.ts'
import { type Chunk, firstLoad, weightOf } from './weight.ts'

const ROOT = join(import.meta.dirname, '..')
/** The route files through which every page of the two consoles is loaded. */
const CONSOLE = /\/src\/app\/(operations\/Operations|support\/Support)Routes\.tsx$/

const NO_CONSOLE: Plugin = {
  name: 'no-console',
  enforce: 'pre',
  load(id) {
    if (!CONSOLE.test(id)) return null
    removed.add(basename(id, '.tsx'))
    return `export const ${basename(id, '.tsx')} = () => null`
  },
}

const removed = new Set<string>()
let without: readonly Chunk[] = []
beforeAll(async () => {
  without = await buildChunks({ root: ROOT, build: { write: false }, plugins: [NO_CONSOLE] })
})

test.each(['status', 'store'] as const)('the consoles add almost nothing to the first load of the %s page', (page) => {
  const added = weightOf(firstLoad(builtChunks(), page)) - weightOf(firstLoad(without, page))
  // Chunk names, and functions for the consoles in shared modules.
  expect(added).toBeLessThan(1_000)
})

test('the compared build contains neither console', () => {
  expect(removed).toEqual(new Set(['OperationsRoutes', 'SupportRoutes']))
})

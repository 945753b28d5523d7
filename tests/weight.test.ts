import { describe, expect, test } from 'vitest'
import { builtChunks } from './built-chunks.ts'
import { firstLoad, weightOf } from './weight.ts'

/** Compressed bytes of JavaScript that a page may load before it renders (docs/decisions/0011 and 0012). */
const BAR = 112_000

describe('the first load of the production build', () => {
  const chunks = builtChunks()

  test.each(['status', 'store'] as const)('of the %s page stays under its limit', (page) => {
    const weight = weightOf(firstLoad(chunks, page))
    expect(weight).toBeGreaterThan(50_000)
    expect(weight).toBeLessThan(BAR)
  })

  test('has no mock, no chart and no schema library', () => {
    const modules = firstLoad(chunks, 'store').flatMap(({ modules }) => modules)
    const heavy = /node_modules\/(msw|recharts|zod|hono)\/|^mocks\/|^src\/(api|scenario)\//
    expect(modules.filter((id) => heavy.test(id))).toEqual([])
    expect(chunks.flatMap(({ modules }) => modules).filter((id) => /^mocks\/|node_modules\/msw/.test(id))).toEqual([])
  })

  test.each(['status', 'store'] as const)('of the %s page has no code of the consoles', (page) => {
    const console =
      /src\/app\/(operations|support)\/|node_modules\/(d3-|minisearch|@tanstack\/(react-)?virtual)|client-contract\/(operations|support)/
    const consoleModules = chunks.flatMap(({ modules }) => modules).filter((id) => console.test(id))
    // Guards against a renamed folder, which would make the test below pass without any check.
    expect(consoleModules.length).toBeGreaterThan(20)
    const sent = firstLoad(chunks, page).flatMap(({ modules }) => modules)
    expect(sent.filter((id) => console.test(id))).toEqual([])
  })
})

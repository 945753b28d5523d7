import { beforeAll, describe, expect, test } from 'vitest'
import { firstLoad, productionBuild, weightOf } from './weight.ts'

/** Bytes of JavaScript, compressed, that a page may load before it shows anything (docs/decisions/0011 and 0012). */
const BAR = 110_000

describe('the first load of the production build', () => {
  let chunks: Awaited<ReturnType<typeof productionBuild>> = []
  beforeAll(async () => {
    chunks = await productionBuild()
  })

  test.each(['status', 'store'] as const)('of the %s page keeps its bar', (page) => {
    const weight = weightOf(firstLoad(chunks, page))
    expect(weight).toBeGreaterThan(50_000)
    expect(weight).toBeLessThan(BAR)
  })

  test('holds no mock, no chart and no schema library', () => {
    const modules = firstLoad(chunks, 'store').flatMap(({ moduleIds }) => moduleIds)
    const heavy = /node_modules\/(msw|recharts|zod|hono)\/|\/mocks\/|\/src\/(api|scenario)\//
    expect(modules.filter((id) => heavy.test(id))).toEqual([])
    expect(
      chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => /\/mocks\/|node_modules\/msw/.test(id)),
    ).toEqual([])
  })
  test.each(['status', 'store'] as const)('of the %s page holds nothing of the console', (page) => {
    const console =
      /\/features\/(ops|support)\/|node_modules\/(d3-|minisearch|@tanstack\/(react-)?virtual)|(operations|support)-contract\.json/
    const consoleModules = chunks.flatMap(({ moduleIds }) => moduleIds).filter((id) => console.test(id))
    // Were it called otherwise one day, the test would find nothing to hold against.
    expect(consoleModules.length).toBeGreaterThan(20)
    const sent = firstLoad(chunks, page).flatMap(({ moduleIds }) => moduleIds)
    expect(sent.filter((id) => console.test(id))).toEqual([])
  })

  test.each(['status', 'store'] as const)(
    'of the %s page weighs what it would if there were no console',
    async (page) => {
      const without = await productionBuild({ withoutConsole: true })
      const added = weightOf(firstLoad(chunks, page)) - weightOf(firstLoad(without, page))
      // Names of chunks, and functions of the console's that stand in modules which everyone has.
      expect(added).toBeLessThan(800)
    },
  )
})

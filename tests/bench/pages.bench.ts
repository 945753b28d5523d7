import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { instant } from '../../src/domain/instant.ts'
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { type Fetch, scenario } from '../contract/test-host.ts'
import { barePages } from './bare-page.ts'
import { builtFiles, type BuiltFiles } from './built-files.ts'
import type { Bench } from './measurement.ts'
import { type PageTimings, rowsOf, weightsOf } from './page-rows.ts'
import { medianTiming, type PageTiming, timingOf } from './page-timing.ts'
import { stubServer, type StubServer } from './stub-server.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = process.env['BENCH_QUICK'] === '1' ? 3 : 5
const NOW = instant('2022-08-09T09:00:00-04:00')

interface Address {
  readonly address: string
  /** The selector of the verdict. */
  readonly verdict: string
}

/** The first load of the public status page and of a store's page, on a slow phone, beside bare React pages. */
export const bench: Bench = async () => {
  const production = await builtFiles({ root: ROOT })
  const demo = await builtFiles({ root: ROOT, mode: 'demo' })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
  try {
    return [...rowsOf(await timingsOf(browser, production)), ...weightsOf(demo, production)]
  } finally {
    await browser.close()
  }
}

async function timingsOf(browser: Browser, production: BuiltFiles): Promise<PageTimings> {
  const servers: StubServer[] = []
  const serve = async (files: BuiltFiles, api: Fetch): Promise<string> => {
    const server = await stubServer(files, api)
    servers.push(server)
    return server.address
  }
  // As in production: the clock is no demonstration's, so that no bar of it stands above the page.
  const { as } = openMemoryHost({ seed: scenario, clock: { now: () => NOW, demo: null } })
  try {
    const status = await serve(production, as('nobody'))
    const store = await serve(production, as('store-owner'))
    const bare = await barePages(browser, status)
    return await measured(browser, {
      status: { address: status, verdict: 'h1' },
      // The word of the board, then its sentence.
      store: { address: `${store}/stores/${scenario.told.inLine}`, verdict: 'main section > p + p' },
      rendered: { address: await serve(bare.rendered, as('nobody')), verdict: 'h1' },
      hydrated: { address: await serve(bare.hydrated, as('nobody')), verdict: 'h1' },
    })
  } finally {
    await Promise.all(servers.map((server) => server.close()))
  }
}

/** The median of each page over interleaved rounds, after one that does not count. */
async function measured(
  browser: Browser,
  pages: Readonly<Record<keyof PageTimings, Address>>,
): Promise<PageTimings> {
  const rounds: PageTimings[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const time = (name: keyof PageTimings): Promise<PageTiming> =>
      timingOf(browser, pages[name].address, pages[name].verdict)
    const timings = {
      status: await time('status'),
      store: await time('store'),
      rendered: await time('rendered'),
      hydrated: await time('hydrated'),
    }
    if (round >= 0) rounds.push(timings)
  }
  const mid = (name: keyof PageTimings): PageTiming => medianTiming(rounds.map((timings) => timings[name]))
  return { status: mid('status'), store: mid('store'), rendered: mid('rendered'), hydrated: mid('hydrated') }
}

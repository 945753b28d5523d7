import { join } from 'node:path'
import { chromium, type Browser } from '@playwright/test'
import { instant } from '../../src/domain/time/instant.ts'
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts'
import { scenario } from '../contract/test-host.ts'
import { openBuiltHost } from '../server/built-host.ts'
import { barePages } from './bare-page.ts'
import { builtFiles, type BuiltFiles, filesIn } from './built-files.ts'
import type { Measurement } from './measurement.ts'
import { type PageTimings, rowsOf, weightsOf } from './page-rows.ts'
import { medianTiming, type PageTiming, timingOf } from './page-timing.ts'
import { brotliBytes, builtForHost } from './production-host.ts'
import { stubServer, type StubServer } from './stub-server.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = process.env['BENCH_QUICK'] === '1' ? 3 : 5
const NOW = instant('2022-08-09T09:00:00-04:00')

/** The bare pages include their content and request nothing. */
const ASKS_NOTHING = async (): Promise<Response> => new Response(null, { status: 404 })

interface Address {
  readonly address: string
  /** The selector of the headline. */
  readonly headline: string
}

/** The first load of the public status page and a store’s page on a slow phone, against bare React. */
export async function* bench(): AsyncGenerator<Measurement> {
  const { dist, remove } = await builtForHost()
  const demo = await builtFiles({ root: ROOT, mode: 'demo' })
  const production = filesIn(join(dist, 'app'))
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
  // A real clock, as in production: the demonstration’s bar would be above the page.
  const status = await openBuiltHost({ clock: NOW, dist })
  const store = await openBuiltHost({ clock: NOW, dist, everyone: 'store-owner' })
  try {
    yield* rowsOf(await timingsOf(browser, status.address, store.address))
    yield* sizesOf(status.address)
    yield* weightsOf(demo, production)
  } finally {
    await Promise.all([browser, status, store].map((each) => each.close()))
    remove()
  }
}

/** Compared with the 14 kB that arrive before the first acknowledgement (RFC 6928: ten segments). */
async function* sizesOf(address: string): AsyncGenerator<Measurement> {
  const row = async (name: string, path: string): Promise<Measurement> => ({
    name,
    unit: 'kB br',
    value: (await brotliBytes(address + path)) / 1_000,
    baseline: 14,
    against: 'the bar',
  })
  yield await row('status page: the whole HTML', '/')
  yield await row('status page: the whole HTML, in French', '/fr/')
}

async function timingsOf(browser: Browser, status: string, store: string): Promise<PageTimings> {
  const servers: StubServer[] = []
  const serve = async (files: BuiltFiles): Promise<string> => {
    const server = await stubServer(files, ASKS_NOTHING)
    servers.push(server)
    return server.address
  }
  try {
    const bare = await barePages(browser, status)
    return await measured(browser, {
      status: { address: status, headline: 'h1' },
      // The board’s status word, then its sentence.
      store: { address: `${store}/stores/${scenario.storyStores.inQueue}`, headline: 'main section > p + p' },
      rendered: { address: await serve(bare.rendered), headline: 'h1' },
      hydrated: { address: await serve(bare.hydrated), headline: 'h1' },
    })
  } finally {
    await Promise.all(servers.map((server) => server.close()))
  }
}

/** Returns the median of each page over interleaved rounds, after a warm-up round. */
async function measured(browser: Browser, pages: Readonly<Record<keyof PageTimings, Address>>): Promise<PageTimings> {
  const rounds: PageTimings[] = []
  for (let round = -1; round < ROUNDS; round += 1) {
    const time = (name: keyof PageTimings): Promise<PageTiming> =>
      timingOf(browser, pages[name].address, pages[name].headline)
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

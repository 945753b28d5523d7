import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { instant } from '../../src/domain/time/instant.ts'
import { storeStatusOf } from '../../src/domain/status/store-status.ts'
import { networkAt } from '../../src/scenario/network-at.ts'
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { type Fetch, scenario } from '../contract/test-host.ts'
import { bareList } from './bare-list.ts'
import { builtFiles, type BuiltFiles } from './built-files.ts'
import { duel, type Measurement, percentile95 } from './measurement.ts'
import { type PressTimings, pressTimings } from './press-timing.ts'
import { stubServer, type StubServer } from './stub-server.ts'
import type { Scenario } from '../../src/scenario/scenario.ts'

/** Returns the story with a chain of `stores` stores: the first ones, with their orders. */
export function withChainOf(stores: number, scenario: Scenario): Scenario {
  const storeIds = scenario.stores.slice(0, stores).map(({ id }) => id)
  if (storeIds.length < stores) throw new RangeError(`The story has no ${stores} stores.`)
  const owner = scenario.personas['chain-owner']
  return { ...scenario, personas: { ...scenario.personas, 'chain-owner': { ...owner, storeIds } } }
}

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = process.env['BENCH_QUICK'] === '1' ? 2 : 5
/** Stores are paused, in the queue, confirmed and on their way, so every outlook has a toggle. */
const NOW = instant('2022-08-12T12:00:00-04:00')

/** The overview of a chain: the API’s response time, and the time from a key or click to the paint. */
export async function* bench(): AsyncGenerator<Measurement> {
  const production = await builtFiles({ root: ROOT })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
  try {
    yield* answerRows(100)
    yield* await pressRows(browser, production, 100)
    yield* await pressRows(browser, production, 250)
  } finally {
    await browser.close()
  }
}

function ownerOf(stores: number): Fetch {
  const seed = withChainOf(stores, scenario)
  return openMemoryHost({ seed, clock: { now: () => NOW, demo: null } }).as('chain-owner')
}

async function* answerRows(stores: number): AsyncGenerator<Measurement> {
  const name = `GET /api/stores of ${stores} stores, in memory`
  const ask = ownerOf(stores)
  const answer = async (): Promise<string> => (await ask('/api/stores?limit=200')).text()
  const text = await answer()
  const parsed = await duel({ value: answer, baseline: () => JSON.stringify(JSON.parse(text)) })
  yield { name, unit: 'ms', ...parsed, against: 'reading and writing the answer as JSON' }
  const orders = Map.groupBy(scenario.orders, ({ order }) => order.storeId)
  const own = scenario.stores.slice(0, stores)
  const judged = await duel({
    value: answer,
    baseline: () => {
      const network = networkAt(scenario, NOW)
      return own.map((store) => storeStatusOf(store, orders.get(store.id) ?? [], network, []))
    },
  })
  yield { name, unit: 'ms', ...judged, against: 'the line and the headlines alone' }
}

async function pressRows(browser: Browser, production: BuiltFiles, stores: number): Promise<readonly Measurement[]> {
  const ask = ownerOf(stores)
  const servers: StubServer[] = []
  const serve = async (files: BuiltFiles): Promise<string> => {
    const server = await stubServer(files, ask)
    servers.push(server)
    return server.address
  }
  try {
    const app = `${await serve(production)}/stores`
    const bare = await serve(await bareList(browser, app))
    return await interleaved(browser, { app, bare }, stores)
  } finally {
    await Promise.all(servers.map((server) => server.close()))
  }
}

async function interleaved(
  browser: Browser,
  { app, bare }: { readonly app: string; readonly bare: string },
  stores: number,
): Promise<readonly Measurement[]> {
  const ours: PressTimings[] = []
  const theirs: PressTimings[] = []
  // Round −1 is a warm-up.
  for (let round = -1; round < ROUNDS; round += 1) {
    const mine = await pressTimings(browser, app)
    const other = await pressTimings(browser, bare)
    if (round < 0) continue
    ours.push(mine)
    theirs.push(other)
  }
  const against = 'a bare React list of the same rows; bar: ratio 1.3'
  return (['keys', 'clicks'] as const).map((which) => ({
    name: `overview of ${stores} stores: ${{ keys: 'key press', clicks: 'click' }[which]} to paint, p95`,
    unit: 'ms',
    value: percentile95(ours.flatMap((timings) => timings[which])),
    baseline: percentile95(theirs.flatMap((timings) => timings[which])),
    against,
  }))
}

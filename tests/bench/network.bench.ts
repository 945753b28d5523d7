import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { instant } from '../../src/domain/time/instant.ts'
import { CHROMIUM_FLAGS, chromiumPath } from '../chromium.ts'
import { openMemoryHost } from '../contract/memory-test-host.ts'
import { type Fetch, scenario } from '../contract/test-host.ts'
import { bareWindowed, type ListRow } from './bare-windowed.ts'
import { builtFiles, type BuiltFiles } from './built-files.ts'
import { heapOfData, type ListTimings, listTimings } from './list-timing.ts'
import { type Measurement, median, percentile95 } from './measurement.ts'
import { DESKTOP, type PressTimings, pressTimings } from './press-timing.ts'
import { stubServer } from './stub-server.ts'

const ROOT = join(import.meta.dirname, '../..')
const ROUNDS = process.env['BENCH_QUICK'] === '1' ? 1 : 3
const MANY = 100_000
/** Stores are paused, in the queue, confirmed and on their way, so every outlook is on the board. */
const NOW = instant('2022-08-12T12:00:00-04:00')
const DATA = '/api/operations/stores'
const MB = 1_000_000

/** The console’s first page: its table compared with a bare virtual list of the same rows, and its map. */
export async function* bench(): AsyncGenerator<Measurement> {
  const production = await builtFiles({ root: ROOT })
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_FLAGS })
  try {
    const ask = openMemoryHost({ seed: scenario, clock: { now: () => NOW, demo: null } }).as('ops')
    yield* await rowsOf(browser, production, ask)
    yield* await rowsOf(browser, production, await many(ask))
  } finally {
    await browser.close()
  }
}

/** The fields of a store in the API of operations that a row shows. */
interface ListedStore {
  readonly id: string
  readonly name: string
  readonly licence: string
  readonly place: string
  readonly region: string
  readonly summaryKind: string
  readonly queuePosition: { readonly from: number; readonly to: number; readonly of: number } | null
  readonly expected: { readonly first: string; readonly last: string } | null
}

function rowOf({ id, name, licence, place, region, summaryKind, queuePosition, expected }: ListedStore): ListRow {
  const where = queuePosition === null ? '–' : `${queuePosition.from} of ${queuePosition.of}`
  const when = expected === null ? '–' : `${expected.first} – ${expected.last}`
  return { id, cells: [name, licence, place, region, summaryKind, where, when] }
}

async function storesOf(ask: Fetch): Promise<readonly ListedStore[]> {
  const { stores } = (await (await ask(DATA)).json()) as { stores: ListedStore[] }
  return stores
}

/** Returns the same API with `MANY` stores: copies with their own ids and names. */
async function many(ask: Fetch): Promise<Fetch> {
  const stores = await storesOf(ask)
  const copies = Array.from({ length: MANY }, (_, index) => {
    const store = stores[index % stores.length]
    const copy = Math.floor(index / stores.length)
    return { ...store, id: index.toString(16).padStart(32, '0'), name: `${store?.name} ${copy}` }
  })
  const body = JSON.stringify({ stores: copies })
  const { headers } = await ask(DATA)
  return async (path, init) => (path === DATA ? new Response(body, { headers }) : ask(path, init))
}

interface Side {
  readonly list: ListTimings
  readonly phone: PressTimings
  readonly desktop: PressTimings
}

async function rowsOf(browser: Browser, production: BuiltFiles, ask: Fetch): Promise<readonly Measurement[]> {
  const stores = await storesOf(ask)
  const bare = await bareWindowed(stores.map(rowOf))
  let held = 0
  const ours: Side[] = []
  const theirs: Side[] = []
  const console = await stubServer(production, ask)
  const list = await stubServer(bare, ask)
  try {
    held = await heapOfData(browser, console.address, DATA)
    // Round −1 is a warm-up.
    for (let round = -1; round < ROUNDS; round += 1) {
      const mine = await side(browser, `${console.address}/operations`, DATA)
      const other = await side(browser, list.address, null)
      if (round < 0) continue
      ours.push(mine)
      theirs.push(other)
    }
  } finally {
    await Promise.all([console.close(), list.close()])
  }
  return measured(`table of ${stores.length.toLocaleString('en-CA')} stores`, ours, theirs, held)
}

async function side(browser: Browser, address: string, data: string | null): Promise<Side> {
  return {
    list: await listTimings(browser, address, data),
    phone: await pressTimings(browser, address),
    desktop: await pressTimings(browser, address, DESKTOP),
  }
}

function measured(name: string, ours: readonly Side[], theirs: readonly Side[], data: number): readonly Measurement[] {
  const against = 'a bare windowed list of the same rows'
  const row = (what: string, unit: string, of: (sides: readonly Side[]) => number, bar: string): Measurement => ({
    name: `${name}: ${what}`,
    unit,
    value: of(ours),
    baseline: of(theirs),
    against: `${against}; bar: ${bar}`,
  })
  const keys = (of: (side: Side) => PressTimings) => (sides: readonly Side[]) =>
    percentile95(sides.flatMap((each) => of(each).keys))
  return [
    row(
      'key press to paint, p95',
      'ms',
      keys(({ desktop }) => desktop),
      'ratio 1.3, and 35 ms of 100,000',
    ),
    row(
      'key press to paint at a fourth of the speed, p95',
      'ms',
      keys(({ phone }) => phone),
      'ratio 1.3',
    ),
    row('data to first rows', 'ms', (sides) => median(sides.map(({ list }) => list.firstRows)), '100 ms'),
    row(
      'frame while scrolling, p95',
      'ms',
      (sides) => percentile95(sides.flatMap(({ list }) => list.frames)),
      '16.7 ms',
    ),
    {
      name: `${name}: heap beside the data`,
      unit: 'MB',
      value: (median(ours.map(({ list }) => list.heap)) - data) / MB,
      baseline: 30,
      against: 'its bar',
    },
    {
      name: `${name}: click to paint of a part of the map, or of another order, p95`,
      unit: 'ms',
      value: percentile95(ours.flatMap(({ desktop }) => desktop.clicks)),
      baseline: 100,
      against: 'its bar',
    },
  ]
}
